import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { formatAngka } from "../../core/text/format";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", justifyContent: "center", columnGap: tokens.spacingHorizontalXS },
});

interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pageSize: number;
  readonly count: number;
  /** What is paged, for who cannot see it: the list's title. */
  readonly judul: string;
  readonly onTurn: (page: number) => void;
}

/** Turns the pages of a long list; nothing where one page holds it all. */
export function Pager({ page, pageSize, count, judul, onTurn }: PagerProps) {
  const styles = useStyles();
  if (count <= pageSize) return null;
  const last = Math.ceil(count / pageSize) - 1;
  const from = page * pageSize + 1;
  const to = Math.min(count, from + pageSize - 1);
  return (
    <nav className={styles.root} aria-label={`Halaman: ${judul}`}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label="Halaman sebelumnya"
        title="Halaman sebelumnya"
        disabledFocusable={page === 0}
        onClick={() => {
          onTurn(page - 1);
        }}
      />
      <Caption1>{`${formatAngka(from)}–${formatAngka(to)} dari ${formatAngka(count)}`}</Caption1>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label="Halaman berikutnya"
        title="Halaman berikutnya"
        disabledFocusable={page === last}
        onClick={() => {
          onTurn(page + 1);
        }}
      />
    </nav>
  );
}
