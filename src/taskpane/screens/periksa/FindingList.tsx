import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { CheckOverview } from "../../../app/session-types";
import { formatAngka } from "../../../core/text/format";
import { EmptyState } from "../../components/EmptyState";
import { useSession, useSessionState } from "../../pane-context";
import {
  acceptedOf,
  filterFindings,
  groupFindings,
  openAtFirst,
  openOf,
  orderOf,
  stepFrom,
  type FindingFilter,
  type FindingGroup,
  type Grouping,
} from "./arrange-findings";
import { AcceptedList } from "./AcceptedList";
import { FindingBar } from "./FindingBar";
import { FindingFilters } from "./FindingFilters";
import { FindingGroupView } from "./FindingGroupView";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, outlineStyle: "none" },
});

const ALL: FindingFilter = { severities: new Set(), query: "" };

/** What checking found: filtered, grouped, gone through one by one. */
export function FindingList({ check }: { readonly check: CheckOverview }) {
  const styles = useStyles();
  const { activeFingerprint, isStale } = useSessionState();
  const [filter, setFilter] = useState(ALL);
  const [grouping, setGrouping] = useState<Grouping>("aturan");
  const list = useRef<HTMLDivElement>(null);
  // Typing stays ahead of the list.
  const deferred = useDeferredValue(filter);
  const open = useMemo(() => openOf(check.findings), [check]);
  const accepted = useMemo(() => acceptedOf(check.findings), [check]);
  const groups = useMemo(() => groupFindings(filterFindings(open, deferred), grouping), [open, deferred, grouping]);
  const order = useMemo(() => orderOf(groups), [groups]);
  const step = useStep(order, activeFingerprint);
  const [isGroupOpen, toggleGroup] = useOpenGroups(groups, grouping, activeFingerprint);
  const at = activeFingerprint === null ? -1 : order.indexOf(activeFingerprint);
  const position = [
    at >= 0 ? `${formatAngka(at + 1)} dari ${formatAngka(order.length)}` : `${formatAngka(order.length)} temuan`,
    ...(isStale ? ["diperiksa ulang …"] : []),
  ].join(" · ");
  // The finding's own button is gone with it; the list keeps the focus.
  const focusList = (): void => {
    list.current?.focus();
  };
  return (
    <>
      <FindingBar position={position} isEmpty={order.length === 0} onStep={step} />
      {open.length > 0 && (
        <FindingFilters
          summary={check.summary}
          filter={filter}
          onFilter={setFilter}
          grouping={grouping}
          onGroup={setGrouping}
        />
      )}
      <div ref={list} className={styles.groups} tabIndex={-1}>
        {groups.map((group) => (
          <FindingGroupView
            key={`${grouping} ${group.key}`}
            group={group}
            grouping={grouping}
            isOpen={isGroupOpen(group.key)}
            onToggle={() => {
              toggleGroup(group.key);
            }}
            activeFingerprint={activeFingerprint}
            onAccepted={focusList}
          />
        ))}
        {open.length === 0 && <NothingFound acceptedCount={accepted.length} />}
        {open.length > 0 && order.length === 0 && (
          <NothingMatches
            onClear={() => {
              setFilter(ALL);
            }}
          />
        )}
      </div>
      <AcceptedList findings={accepted} />
    </>
  );
}

function NothingFound({ acceptedCount }: { readonly acceptedCount: number }) {
  return (
    <EmptyState kind="beres" judul={acceptedCount > 0 ? "Tidak ada temuan yang terbuka" : "Tidak ada temuan"}>
      {acceptedCount > 0
        ? `Semua tabel yang dikenali sudah diperiksa; ${formatAngka(acceptedCount)} temuan diterima dengan alasan.`
        : "Semua tabel yang dikenali sudah diperiksa dan tidak ada yang perlu diperbaiki."}
    </EmptyState>
  );
}

function NothingMatches({ onClear }: { readonly onClear: () => void }) {
  return (
    <div>
      <p>Tidak ada temuan yang cocok dengan saringan atau pencarian ini.</p>
      <Button size="small" onClick={onClear}>
        Tampilkan semua temuan
      </Button>
    </div>
  );
}

/** Steps through the findings as they are shown. Where the selected one is gone, from where it stood. */
function useStep(order: readonly string[], active: string | null): (direction: 1 | -1) => void {
  const session = useSession();
  const lastIndex = useRef(-1);
  useEffect(() => {
    const index = active === null ? -1 : order.indexOf(active);
    if (index >= 0) lastIndex.current = index;
  }, [order, active]);
  return (direction) => {
    const next = stepFrom(order, active, lastIndex.current, direction);
    if (next !== null) void session.selectFinding(next);
  };
}

/** Which groups stand open: a few at first, those that the user opened, and the one that a newly selected finding is in. */
function useOpenGroups(
  groups: readonly FindingGroup[],
  grouping: Grouping,
  active: string | null,
): [isOpen: (key: string) => boolean, toggle: (key: string) => void] {
  const first = useMemo(() => openAtFirst(groups), [groups]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [followed, setFollowed] = useState<string | null>(null);
  const isOpen = (key: string): boolean => chosen.get(`${grouping} ${key}`) ?? first.has(key);
  const set = (key: string, value: boolean): void => {
    setChosen(new Map(chosen).set(`${grouping} ${key}`, value));
  };
  const current = active === null ? null : `${grouping} ${active}`;
  if (current !== followed) {
    setFollowed(current);
    const group = groups.find(({ findings }) => findings.some(({ fingerprint }) => fingerprint === active));
    if (group !== undefined && !isOpen(group.key)) set(group.key, true);
  }
  return [
    isOpen,
    (key) => {
      set(key, !isOpen(key));
    },
  ];
}
