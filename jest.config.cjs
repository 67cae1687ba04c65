/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // A busy machine is no failure; what hangs is still found.
  testTimeout: 60_000,
  maxWorkers: 2,
  reporters: ["default", "<rootDir>/test/support/count-reporter.cjs"],
  // `npm run coverage`: every function of the core, and what its branches decide, is reached by a test.
  collectCoverageFrom: ["src/core/**/*.ts"],
  coverageReporters: ["text-summary", "html"],
  coverageThreshold: { global: { functions: 100, branches: 95 } },
  transform: {
    "^.+\\.ts$": [
      "ts-jest",
      {
        // Types are checked by `npm run types`; here they are only stripped, so a test run starts fast.
        diagnostics: false,
        tsconfig: {
          target: "ES2022",
          module: "CommonJS",
          moduleResolution: "Node",
          isolatedModules: true,
          verbatimModuleSyntax: false,
          esModuleInterop: true,
          resolveJsonModule: true,
        },
      },
    ],
  },
};
