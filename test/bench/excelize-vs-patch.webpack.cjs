const path = require("node:path");
const bench = require("./webpack.config.cjs");

/** The comparison of the two file hosts, bundled as the bench is. */
module.exports = {
  ...bench,
  name: "excelize-vs-patch",
  entry: { "excelize-vs-patch": path.resolve(__dirname, "excelize-vs-patch.ts") },
};
