const { execFileSync } = require("node:child_process");
const path = require("node:path");
const fs = require("node:fs");
const { WebpackError } = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { guidePage } = require("./docs/panduan-loader.cjs");

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

/** A sample workbook, made plain data while building: loaded when a user asks for it. */
const sample = {
  test: /\.xlsx$/,
  loader: path.resolve(__dirname, "assets", "contoh", "sample-loader.cjs"),
};

/** The planners' guide, for the pane's help. */
const guide = {
  test: /panduan\.md$/,
  loader: path.resolve(__dirname, "docs", "panduan-loader.cjs"),
};

/**
 * What the generator of functions.json leaves out: that functions take errors, and functions.en-US.json, which describes the same
 * functions in English (the manifest picks one by language).
 */
class FunctionsFilesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsFiles", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "FunctionsFiles", stage }, (assets) => {
        const source = assets["functions.json"];
        if (source === undefined) return;
        const metadata = JSON.parse(source.source().toString());
        // The generator cannot say it: a cell with an error spoils its own answer, not those of the whole range.
        metadata.allowErrorForDataTypeAny = true;
        const asset = () => new compiler.webpack.sources.RawSource(JSON.stringify(metadata, null, 2));
        compilation.updateAsset("functions.json", asset());
        const english = JSON.parse(fs.readFileSync(inSource("functions", "functions.en-US.json"), "utf8"));
        for (const item of metadata.functions) {
          item.description = english[item.id].description;
          for (const parameter of item.parameters) parameter.description = english[item.id].parameters[parameter.name];
        }
        compilation.emitAsset("functions.en-US.json", asset());
      });
    });
  }
}

/**
 * lisensi.txt: the notices that the licences of the bundled packages ask for wherever the bundle goes, each text once. A
 * minifier keeps only those that stand in a file's own head, which most packages have not.
 */
class NoticesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Notices", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "Notices", stage }, () => {
        const folders = new Set();
        for (const module of compilation.modules) {
          // What is imported and not used is in no file.
          if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
          for (const { resource } of [module, ...(module.modules ?? [])]) {
            const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource ?? "");
            if (folder !== null) folders.add(folder[0]);
          }
        }
        const namesOf = new Map();
        for (const folder of [...folders].sort()) {
          const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
          const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
          const text = file === undefined ? license : fs.readFileSync(path.join(folder, file), "utf8").trim();
          namesOf.set(text, [...(namesOf.get(text) ?? []), `${name} ${version}`]);
        }
        const notices = [...namesOf].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
        compilation.emitAsset(
          "lisensi.txt",
          new compiler.webpack.sources.RawSource(notices.join(`\n${"-".repeat(80)}\n\n`)),
        );
      });
    });
  }
}

const shared = {
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  devtool: "source-map",
  stats: "errors-warnings",
  performance: false,
};

/** Lets the built program make its own code cache (src/cli/compile-program.ts). Without one it starts more slowly, no more. */
const codeCache = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("CodeCache", ({ errors, warnings }) => {
      if (errors.length > 0) return;
      try {
        execFileSync(process.execPath, [inDist("cli", "make-code-cache.js")], { stdio: ["ignore", "ignore", "pipe"] });
      } catch (error) {
        warnings.push(new WebpackError(`No code cache, since the demo failed: ${error.message}`));
      }
    });
  },
};

const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  // selaras.js starts program.js, all commands in one file: what a run does not need costs nothing but its reading.
  entry: {
    selaras: "./src/cli/main.ts",
    program: "./src/cli/program.ts",
    "make-code-cache": "./src/cli/make-code-cache.ts",
  },
  // Each build writes all files anew: their time tells the tests whether a source is newer.
  output: { path: inDist("cli"), filename: "[name].js", clean: true, compareBeforeEmit: false },
  // Samples and the nomenclature are found from where the bundle stands.
  node: { __dirname: false },
  module: { rules: [typescript], parser: { javascript: { dynamicImportMode: "eager" } } },
  plugins: [codeCache],
  optimization: { minimize: false },
};

/** A library's own file goes out as it came: webpack must not minify it anew (it took three quarters of the build's time). */
const UNMODIFIED = { info: { minimized: true } };

/** Every file that declares a custom function: one function a file. */
const functionFiles = () =>
  fs
    .readdirSync(inSource("functions"))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `./src/functions/${file}`);

/** The pane's page for a host: in Excel with office.js, in the workbench with Microsoft's client and a bridge. */
const panePage = (options) => new HtmlPlugin({ template: inSource("taskpane", "taskpane.html"), ...options });

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
      assetModuleFilename: "[name].[contenthash:8][ext]",
      clean: true,
      // Every Excel that runs the pane has it; without this webpack would look for it by a Function("…"), as eval does.
      environment: { globalThis: true },
      ...servedAt(env, env.https ? "/" : "/web/"),
    },
    module: { rules: [typescript, sample, guide] },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: files }),
      new FunctionsFilesPlugin(),
      new NoticesPlugin(),
      panePage({
        filename: "taskpane.html",
        scriptLoading: "defer",
        templateParameters: {
          officeJs: isLocal ? "office/office.js" : OFFICE_JS_CDN,
          scriptSource: isLocal ? "'self'" : "'self' https://appsforoffice.microsoft.com",
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png", to: "icons/[name][ext]", noErrorOnMissing: true },
          { from: "docs/panduan.md", to: "panduan.html", transform: (content) => guidePage(content.toString()) },
          { from: "docs/panduan.css", to: "[name][ext]" },
          { from: "docs/gambar/*.png", to: "gambar/[name][ext]", noErrorOnMissing: true },
          {
            from: "manifest.xml",
            noErrorOnMissing: true,
            transform: (content) => content.toString().replaceAll(DEV_URL, url),
          },
          ...(isLocal ? officeFiles() : []),
        ],
      }),
    ],
    devServer: devServer(env),
  };
};

/** The files of the spreadsheet library and of Microsoft's client are copied from their packages, none is kept here. */
const workbench = (env) => ({
  ...shared,
  name: "workbench",
  target: "web",
  entry: { workbench: "./src/workbench/main.ts", bridge: "./src/workbench/pane/bridge.ts" },
  output: { path: inDist("workbench"), filename: "[name].js", clean: true, ...servedAt(env, "/workbench/") },
  module: { rules: [typescript] },
  plugins: [
    new HtmlPlugin({
      filename: "index.html",
      template: inSource("workbench", "page", "index.html"),
      chunks: ["workbench"],
      scriptLoading: "defer",
    }),
    // The bridge loads the web bundle itself: the workbench runs what an agency deploys, not a build of its own.
    panePage({
      filename: "pane.html",
      chunks: ["bridge"],
      scriptLoading: "defer",
      templateParameters: { officeJs: "office/excel-web-16.00.js", scriptSource: "'self'" },
    }),
    new CopyPlugin({
      patterns: [
        "src/workbench/page/workbench.css",
        { from: "assets/contoh/*.xlsx", to: "contoh/[name][ext]" },
        { from: packageFile("@microsoft/office-js/dist/excel-web-16.00.js"), to: "office/", ...UNMODIFIED },
        { from: packageFile("@odoo/owl/dist/owl.iife.min.js"), to: "vendor/", ...UNMODIFIED },
        { from: packageFile("@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js"), to: "vendor/", ...UNMODIFIED },
        { from: packageFile("@odoo/o-spreadsheet/dist/o_spreadsheet.{css,xml}"), to: "vendor/[name][ext]" },
        { from: packageFile("bootstrap/dist/css/bootstrap.min.css"), to: "vendor/" },
        { from: packageFile("font-awesome/css/font-awesome.min.css"), to: "vendor/font-awesome/css/" },
        { from: packageFile("font-awesome/fonts/fontawesome-webfont.*"), to: "vendor/font-awesome/fonts/[name][ext]" },
      ],
    }),
  ],
});

const packageFile = (file) => path.resolve(__dirname, "node_modules", file);

/** Built bundles find their parts beside themselves; the dev server wants to be told where that is. */
const servedAt = (env, publicPath) => (env.WEBPACK_SERVE ? { publicPath } : {});

/** One server for the pane and the workbench. Excel looks for the add-in where its manifest says; the workbench takes a free port. */
function devServer(env) {
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= "3000";
  return {
    port: env.https ? 3000 : "auto",
    // For this machine alone; --host 0.0.0.0 lets others in, as a container needs.
    ...(env.https ? {} : { host: "127.0.0.1" }),
    // The dev server adds no script of its own to the pages: the pane keeps its Content-Security-Policy.
    client: false,
    hot: false,
    liveReload: false,
    static: false,
    setupMiddlewares: (middlewares) => (env.https ? middlewares : [redirectToWorkbench, ...middlewares]),
    onListening: tellAddress,
  };
}

const redirectToWorkbench = (request, response, next) => {
  if (request.url !== "/") return next();
  response.writeHead(302, { Location: "/workbench/" }).end();
};

/** The address stands last, where it is seen, also where no browser can be opened. */
function tellAddress(server) {
  const { port } = server.server.address();
  const scheme = server.isTlsServer ? "https" : "http";
  let isTold = false;
  server.compiler.hooks.done.tap("Address", () => {
    if (isTold) return;
    isTold = true;
    console.log(`\nSelaras: ${scheme}://localhost:${port}/workbench/ (Ctrl+C untuk berhenti)`);
  });
}

/**
 * office.js and what it loads by itself in Excel on the web, Windows and Mac, unmodified from the package. Without its texts, in
 * Excel's language or else in English, it does not start.
 */
function officeFiles() {
  const context = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const scripts = "{office,o15apptofilemappingtable,excel-*,custom-functions-runtime}*.js";
  const texts = "{id-id,en-us}/office_strings.js";
  return [
    { from: scripts, context, to: "office/", globOptions: { ignore: ["**/*.debug.js"] }, ...UNMODIFIED },
    { from: texts, context, to: "office/", ...UNMODIFIED },
  ];
}

/** The developer certificate of this machine, made (and asked for) at its first use: only real Excel wants one. */
async function devCertificate() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return { type: "https", options: await getHttpsServerOptions() };
}

module.exports = async (env = {}) => {
  const pane = web(env);
  if (env.https) pane.devServer.server = await devCertificate();
  return [cli, pane, workbench(env)];
};
