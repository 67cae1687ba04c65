import { textArgument } from "../arguments";
import { invalidArgument, itemNotFound } from "../excel-error";
import type { ExcelObject, Host, ObjectType } from "../object-type";
import type { Targets } from "../targets";

type CollectionTarget = Targets["CustomXmlPartCollection"];

const keyOf = (id: string): string => `xml:${id}`;

function idsOf({ book }: Host, { namespaceUri }: CollectionTarget): readonly string[] {
  return book
    .recordKeys()
    .filter((key) => key.startsWith("xml:"))
    .map((key) => key.slice("xml:".length))
    .filter((id) => namespaceUri === null || namespaceOf(String(book.record(keyOf(id)))) === namespaceUri);
}

/** The namespace of the XML's root element: of its own prefix, or the default one. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*((?:\s[^>]*)?)>/.exec(xml.replace(/<[?!][^>]*>/g, ""));
  const attribute = root?.[1] === undefined ? "xmlns" : `xmlns:${root[1].slice(0, -1)}`;
  const value = new RegExp(`\\s${attribute}\\s*=\\s*("[^"]*"|'[^']*')`).exec(root?.[2] ?? "")?.[1];
  return value?.slice(1, -1) ?? "";
}

function requireXml(xml: string): void {
  if (!/^\s*(<\?xml[^>]*\?>\s*)?<[A-Za-z_][\s\S]*>\s*$/.test(xml)) throw invalidArgument("xml");
}

function onlyOf(host: Host, target: CollectionTarget): string | undefined {
  const ids = idsOf(host, target);
  return ids.length === 1 ? ids[0] : undefined;
}

function partOf(host: Host, id: string | undefined): ExcelObject {
  if (id === undefined) throw itemNotFound();
  return host.make("CustomXmlPart", id);
}

/** Finding parts, in the workbook or in one namespace of it. */
const finding: ObjectType<CollectionTarget> = {
  items: (host, target) => idsOf(host, target).map((id) => partOf(host, id)),
  item: (host, target, key) =>
    partOf(
      host,
      idsOf(host, target).find((id) => id === key),
    ),
  objects: {
    GetItemOrNullObject: (host, target, args) => {
      const wanted = textArgument(args, 0);
      return idsOf(host, target).includes(wanted) ? partOf(host, wanted) : null;
    },
  },
  methods: { GetCount: (host, target) => idsOf(host, target).length },
};

export const customXmlPartCollection: ObjectType<CollectionTarget> = {
  ...finding,
  objects: {
    ...finding.objects,
    Add: (host, _target, args) => {
      const xml = textArgument(args, 0);
      requireXml(xml);
      const id = host.book.newSheetId();
      host.book.setRecord(keyOf(id), xml);
      return partOf(host, id);
    },
    GetByNamespace: (host, _target, args) =>
      host.make("CustomXmlPartScopedCollection", { namespaceUri: textArgument(args, 0) }),
  },
};

export const customXmlPartScopedCollection: ObjectType<CollectionTarget> = {
  ...finding,
  objects: {
    ...finding.objects,
    GetOnlyItem: (host, target) => partOf(host, onlyOf(host, target)),
    GetOnlyItemOrNullObject: (host, target) => {
      const id = onlyOf(host, target);
      return id === undefined ? null : partOf(host, id);
    },
  },
};

const xmlOf = ({ book }: Host, id: string): string => {
  const xml = book.record(keyOf(id));
  if (typeof xml !== "string") throw itemNotFound();
  return xml;
};

export const customXmlPart: ObjectType<string> = {
  identify: (_host, id) => ({ Id: id }),
  properties: {
    Id: { get: (_host, id) => id },
    NamespaceUri: { get: (host, id) => namespaceOf(xmlOf(host, id)) },
  },
  methods: {
    Delete: (host, id) => {
      xmlOf(host, id);
      host.book.setRecord(keyOf(id), undefined);
    },
    GetXml: xmlOf,
    SetXml: (host, id, args) => {
      const xml = textArgument(args, 0);
      xmlOf(host, id);
      requireXml(xml);
      host.book.setRecord(keyOf(id), xml);
    },
  },
};
