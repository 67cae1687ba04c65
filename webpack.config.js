const path = require("node:path");

/**
 * The command-line shell is bundled, so that a run starts without loading hundreds of modules.
 * The pane, the ribbon and the workbench get their own configurations beside this one.
 */
const cli = {
  name: "cli",
  target: "node20",
  entry: { selaras: "./src/cli/main.ts" },
  // Each command is a chunk of its own beside selaras.js: `--versi` and `--help` load none of them.
  output: {
    path: path.resolve(__dirname, "dist/cli"),
    filename: "[name].js",
    chunkFilename: "chunk-[id].js",
    clean: true,
  },
  // Samples and the nomenclature are found from where the bundle stands.
  node: { __dirname: false },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { module: "ESNext", moduleResolution: "Bundler" } },
        exclude: /node_modules/,
      },
    ],
  },
  devtool: "source-map",
  optimization: { minimize: false },
  stats: "errors-warnings",
  performance: false,
};

module.exports = [cli];
