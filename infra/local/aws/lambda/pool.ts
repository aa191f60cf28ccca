import type { Environment } from './environment.ts'

/** More environments of one function than this gain nothing on a small machine. */
const MOST_PER_FUNCTION = 3
/** Idle environments kept over all functions; each holds a bundle and an SDK in memory. */
const MOST_IDLE = 40

interface Slot {
  name: string
  environment: Environment
}

/** Lends out execution environments, warm ones first; callers beyond the limit wait in line. */
export const createPool = (start: (name: string) => Environment) => {
  const idle: Slot[] = []
  const lent = new Map<string, number>()
  const lines = new Map<string, (() => void)[]>()
  const count = (name: string) => lent.get(name) ?? 0

  const takeIdle = (name: string): Environment | undefined => {
    for (let index = idle.length - 1; index >= 0; index--) {
      const slot = idle[index]!
      if (slot.name !== name) continue
      idle.splice(index, 1)
      if (slot.environment.alive) return slot.environment
    }
    return undefined
  }

  const retireOldest = () => {
    while (idle.length > MOST_IDLE) void idle.shift()!.environment.kill()
  }

  return {
    acquire: async (name: string): Promise<{ environment: Environment; cold: boolean }> => {
      while (count(name) >= MOST_PER_FUNCTION)
        await new Promise<void>((resolve) => lines.set(name, [...(lines.get(name) ?? []), resolve]))
      lent.set(name, count(name) + 1)
      const warm = takeIdle(name)
      return warm ? { environment: warm, cold: false } : { environment: start(name), cold: true }
    },
    release: (name: string, environment: Environment): void => {
      lent.set(name, count(name) - 1)
      if (environment.alive) idle.push({ name, environment })
      retireOldest()
      lines.get(name)?.shift()?.()
    },
    close: async (): Promise<void> => {
      await Promise.all(idle.splice(0).map(({ environment }) => environment.kill()))
    },
  }
}
