import { Caption1, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { intro, sections, versi } from "../../../docs/panduan.md";
import type { KeptCounts } from "../../app/session-types";
import { formatAngka } from "../../core/text/format";
import { Disclosure } from "../components/Disclosure";
import { ScreenLayout } from "../components/ScreenLayout";
import { useSessionState } from "../pane-context";
import { Section } from "../components/Section";
import { GuideHtml } from "./bantuan/GuideHtml";

const useStyles = makeStyles({
  heading: { display: "inline", margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  version: { color: tokens.colorNeutralForeground2 },
});

/** Help: the planners' guide part by part, what Selaras keeps in this workbook, and which version this is. */
export function BantuanScreen() {
  const styles = useStyles();
  const { overview } = useSessionState();
  return (
    <ScreenLayout judul="Bantuan">
      <GuideHtml html={intro} />
      <div>
        {sections.map(({ id, judul, html }) => (
          <Disclosure key={id} judul={<h2 className={styles.heading}>{judul}</h2>}>
            <GuideHtml html={html} />
          </Disclosure>
        ))}
      </div>
      {overview !== null && (
        <Section judul="Catatan Selaras di buku kerja ini">
          <Kept kept={overview.kept} />
        </Section>
      )}
      <Link href={`${__webpack_public_path__}panduan.html`} target="_blank" rel="noopener" inline>
        Buka panduan bergambar di peramban
      </Link>
      <Caption1 className={styles.version}>{`Selaras versi ${versi}`}</Caption1>
    </ScreenLayout>
  );
}

function Kept({ kept: { koreksi, diterima, beku } }: { readonly kept: KeptCounts }) {
  const styles = useStyles();
  const lines = [
    ...(koreksi === 0 ? [] : [`${formatAngka(koreksi)} pilihan kolom`]),
    ...(diterima === 0 ? [] : [`${formatAngka(diterima)} temuan yang diterima, beserta alasannya`]),
    ...(beku === 0 ? [] : [`rumus di balik ${formatAngka(beku)} sel yang dibekukan`]),
  ];
  if (lines.length === 0) return <Text>Belum ada.</Text>;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
