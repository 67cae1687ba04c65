const path = require("node:path");
const fs = require("node:fs");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");

/**
 * Four bundles. cli: the command line. web: what an agency deploys – task pane, ribbon and custom functions in one shared
 * runtime, the worker, manifest and icons. workbench: the page that stands in for Excel, around the very same web bundle.
 *
 *   --env officejs=local   a copy of office.js beside the pane instead of Microsoft's CDN (closed networks, npm start, tests)
 *   --env url=https://…    where the pane will be served; stands in the manifest (default https://localhost:3000)
 *   --env https            the dev server with the developer certificate, for real Excel
 */
const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const DEV_URL = "https://localhost:3000";

const inSource = (...parts) => path.resolve(__dirname, "src", ...parts);
const inDist = (...parts) => path.resolve(__dirname, "dist", ...parts);

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { module: "ESNext", moduleResolution: "Bundler" } },
};

const shared = {
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  devtool: "source-map",
  stats: "errors-warnings",
  performance: false,
};

const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { selaras: "./src/cli/main.ts" },
  // Each command is a chunk of its own beside selaras.js: `--versi` and `--help` load none of them.
  output: {
    path: inDist("cli"),
    filename: "[name].js",
    chunkFilename: "chunk-[id].js",
    clean: true,
  },
  // Samples and the nomenclature are found from where the bundle stands.
  node: { __dirname: false },
  module: { rules: [typescript] },
  optimization: { minimize: false },
};

/** Every file that declares a custom function: one function a file. */
const functionFiles = () =>
  fs
    .readdirSync(inSource("functions"))
    .filter(
      (file) =>
        file.endsWith(".ts") &&
        file !== "index.ts" &&
        fs.readFileSync(inSource("functions", file), "utf8").includes("@customfunction"),
    )
    .map((file) => `./src/functions/${file}`);

const web = (env) => {
  const isLocal = env.officejs === "local";
  const url = (env.url ?? DEV_URL).replace(/\/$/, "");
  const files = functionFiles();
  return {
    ...shared,
    name: "web",
    target: "web",
    // One shared runtime: the functions are associated, then the ribbon's actions, then the pane is drawn.
    entry: { taskpane: [...files, "./src/taskpane/main.tsx"] },
    output: {
      path: inDist("web"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    module: { rules: [typescript] },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: files }),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: inSource("taskpane", "taskpane.html"),
        scriptLoading: "defer",
        templateParameters: {
          officeJs: isLocal ? "office/office.js" : OFFICE_JS_CDN,
          scriptSource: isLocal ? "'self'" : "'self' https://appsforoffice.microsoft.com",
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png", to: "icons/[name][ext]", noErrorOnMissing: true },
          {
            from: "manifest.xml",
            noErrorOnMissing: true,
            transform: (content) => content.toString().replaceAll(DEV_URL, url),
          },
          ...(isLocal ? officeFiles() : []),
        ],
      }),
    ],
    devServer: {
      port: 3000,
      // The dev server adds no script of its own to the pages: the pane keeps its Content-Security-Policy.
      client: false,
      hot: false,
      liveReload: false,
      devMiddleware: { publicPath: "/web/" },
      static: false,
      ...(env.https ? { server: devCertificate() } : {}),
    },
  };
};

/** office.js and what it loads by itself in Excel on the web, Windows and Mac, unmodified from the package. */
function officeFiles() {
  const dist = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  return [
    {
      from: "{office,o15apptofilemappingtable,excel-*,custom-functions-runtime}*.js",
      context: dist,
      to: "office/[name][ext]",
      globOptions: { ignore: ["**/*.debug.js"] },
    },
  ];
}

function devCertificate() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return { type: "https", options: getHttpsServerOptions() };
}

module.exports = (env = {}) => [cli, web(env)];
