import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  html: {
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase300,
    "& p": { marginTop: 0, marginBottom: tokens.spacingVerticalS },
    "& ul, & ol": { marginTop: 0, marginBottom: tokens.spacingVerticalS, paddingLeft: tokens.spacingHorizontalXL },
    "& li": { marginBottom: tokens.spacingVerticalXS },
    "& h3": {
      fontSize: tokens.fontSizeBase300,
      lineHeight: tokens.lineHeightBase300,
      marginTop: tokens.spacingVerticalM,
      marginBottom: tokens.spacingVerticalXS,
    },
    "& code": {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      backgroundColor: tokens.colorNeutralBackground3,
      color: tokens.colorNeutralForeground1,
    },
  },
});

/** A part of the guide. Its HTML is made from docs/panduan.md while building: nothing of a workbook or of the network is in it. */
export function GuideHtml({ html }: { readonly html: string }) {
  const styles = useStyles();
  return <div className={styles.html} dangerouslySetInnerHTML={{ __html: html }} />;
}
