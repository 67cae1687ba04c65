import type { Arguments, Host } from "./object-type";

/** Names of the wire by the numbers that Microsoft's client gives its events. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  Deleted: 15,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** The two methods behind each event: the client registers before it listens, and unregisters after. */
export function eventMethods<T>(
  names: readonly EventName[],
  targetOf: string | ((target: T) => string),
): Record<string, (host: Host, target: T, args: Arguments) => unknown> {
  const methods: Record<string, (host: Host, target: T, args: Arguments) => unknown> = {};
  for (const name of names) {
    const key = (target: T): string => `${name}:${typeof targetOf === "string" ? targetOf : targetOf(target)}`;
    methods[`_Register${name}Event`] = (host, target) => {
      host.session.registrations.add(key(target));
    };
    methods[`_Unregister${name}Event`] = (host, target) => {
      host.session.registrations.delete(key(target));
    };
  }
  return methods;
}
