// Runs inside a worker: `Date` follows the world's clock. Timers and performance.now() stay with the machine.

/** Replaces the global Date by one that is `offset` milliseconds ahead of the machine's. */
export const followWorldClock = (offset: SharedArrayBuffer): void => {
  const Machine = Date
  const ahead = new Float64Array(offset)
  const now = () => Math.floor(Machine.now() + ahead[0]!)
  const World: DateConstructor = new Proxy(Machine, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length ? args : [now()], newTarget === World ? target : newTarget),
    apply: () => new Machine(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  Object.defineProperty(Machine.prototype, 'constructor', { value: World, writable: true, configurable: true })
  globalThis.Date = World
}
