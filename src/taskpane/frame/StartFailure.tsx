import { FluentProvider } from "@fluentui/react-components";
import { EmptyState } from "../components/EmptyState";
import { THEME } from "../theme/themes";
import { useAppearance } from "../theme/use-appearance";

/** Why Selaras cannot work here. */
export interface StartProblem {
  readonly judul: string;
  /** What to do instead. */
  readonly saran: string;
}

/** The pane where there is no Excel, or one that is too old: says so, and what to do. */
export function StartFailure({ problem }: { readonly problem: StartProblem }) {
  const appearance = useAppearance();
  return (
    <FluentProvider theme={THEME[appearance]} style={{ minHeight: "100vh" }}>
      <main>
        <EmptyState kind="galat" judul={problem.judul} headingLevel="h1">
          {problem.saran}
        </EmptyState>
      </main>
    </FluentProvider>
  );
}
