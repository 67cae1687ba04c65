const path = require("node:path");

/**
 * The command-line shell is bundled into one file, so that a run starts without loading hundreds of modules.
 * The pane, the ribbon and the workbench get their own configurations beside this one.
 */
const cli = {
  name: "cli",
  target: "node20",
  entry: { selaras: "./src/cli/main.ts" },
  output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].js" },
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
