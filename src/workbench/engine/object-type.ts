import type { Book } from "./book/book";
import { memberNotFound } from "./excel-error";
import type { TargetName, Targets } from "./targets";

/** An argument of a request, objects already resolved; read it with the functions of arguments.ts. */
export type Arguments = readonly unknown[];

/** What the members of an object work with. */
export interface Host {
  readonly book: Book;
  /** What a program switched on and off, and what it registered for; lives as long as the engine. */
  readonly session: Session;
  make<Name extends TargetName>(name: Name, target: Targets[Name]): ExcelObject;
}

export interface Session {
  calculationMode: string;
  enableEvents: boolean;
  /** "type:target" of the events that a client asked for. */
  readonly registrations: Set<string>;
}

export interface Property<T> {
  readonly get: (host: Host, target: T) => unknown;
  readonly set?: (host: Host, target: T, value: unknown) => void;
}

/**
 * What a request may do with one kind of Excel object, member by member, by the names the client sends (PascalCase). What is not
 * named here is refused, as Excel refuses what it does not know.
 */
export interface ObjectType<T> {
  /** The name in Excel's API where it is not the one in Targets. */
  readonly apiName?: string;
  /** How the client finds the object again: { Id } or { _Id }. */
  readonly identify?: (host: Host, target: T) => Readonly<Record<string, unknown>>;
  /** Properties that hold plain values. */
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Properties and methods that answer an object; null answers a null object. */
  readonly objects?: Readonly<Record<string, (host: Host, target: T, args: Arguments) => ExcelObject | null>>;
  /** Methods that answer a plain value or nothing. */
  readonly methods?: Readonly<Record<string, (host: Host, target: T, args: Arguments) => unknown>>;
  /** Makes it a collection. */
  readonly items?: (host: Host, target: T) => readonly ExcelObject[];
  /** getItem(key). */
  readonly item?: (host: Host, target: T, key: unknown) => ExcelObject;
}

/** One Excel object of one book. */
export interface ExcelObject {
  readonly typeName: TargetName;
  readonly target: unknown;
  identity(): Readonly<Record<string, unknown>>;
  /** Names of all plain properties. */
  propertyNames(): readonly string[];
  hasProperty(name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  object(name: string, args: Arguments): ExcelObject | null;
  call(name: string, args: Arguments): unknown;
  /** null where it is no collection. */
  items(): readonly ExcelObject[] | null;
  item(key: unknown): ExcelObject;
}

/** The object of this type that stands for this target. */
export function bindObject<Name extends TargetName>(
  name: Name,
  type: ObjectType<Targets[Name]>,
  host: Host,
  target: Targets[Name],
): ExcelObject {
  const refuse = (member: string): Error => memberNotFound(`${type.apiName ?? name}.${lowerFirst(member)}`);
  return {
    typeName: name,
    target,
    identity: () => type.identify?.(host, target) ?? {},
    propertyNames: () => Object.keys(type.properties ?? {}),
    hasProperty: (member) => own(type.properties, member) !== undefined,
    get(member) {
      const property = own(type.properties, member);
      if (property === undefined) throw refuse(member);
      return property.get(host, target);
    },
    set(member, value) {
      const property = own(type.properties, member);
      if (property?.set === undefined) throw refuse(member);
      property.set(host, target, value);
    },
    object(member, args) {
      const maker = own(type.objects, member);
      if (maker === undefined) throw refuse(member);
      return maker(host, target, args);
    },
    call(member, args) {
      const method = own(type.methods, member);
      // Some methods answer an object, and their client throws the answer away.
      if (method === undefined && own(type.objects, member) === undefined) throw refuse(member);
      if (method !== undefined) return method(host, target, args);
      own(type.objects, member)?.(host, target, args);
      return null;
    },
    items: () => type.items?.(host, target) ?? null,
    item(key) {
      if (type.item === undefined) throw refuse("getItem");
      return type.item(host, target, key);
    },
  };
}

function own<V>(members: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}

const lowerFirst = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
