const path = require("node:path");

/** Bundles the bench as the command line is bundled, so that what it measures is what a user runs. */
module.exports = {
  name: "bench",
  mode: "production",
  target: "node20",
  entry: { bench: path.resolve(__dirname, "bench.ts") },
  output: { path: path.resolve(__dirname, "../../dist/bench"), filename: "[name].js" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    parser: { javascript: { createRequire: false } },
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { module: "ESNext", moduleResolution: "Bundler" } },
        exclude: /node_modules/,
      },
    ],
  },
  // The spreadsheet and the browser's driver stay outside: they find their own files beside them.
  externals: { "playwright-core": "commonjs playwright-core" },
  node: { __filename: false, __dirname: false },
  devtool: "source-map",
  optimization: { minimize: false },
  stats: "errors-warnings",
  performance: false,
};
