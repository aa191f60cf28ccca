// Runs one part of `npm test` in a process group of its own, so that what it started ends with it.
import { spawn, type ChildProcess } from 'node:child_process'

const running = new Set<ChildProcess>()
const IS_GROUPED = process.platform !== 'win32'

const end = (child: ChildProcess) => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  if (IS_GROUPED) process.kill(-child.pid, 'SIGKILL')
  else child.kill()
}

/** Ends every part that still runs. */
export const endAllParts = () => running.forEach(end)

/** Everything it printed, and whether it ended well within `limitMs`. */
export const startPart = (command: string, args: string[], limitMs: number, env: Record<string, string> = {}) =>
  new Promise<{ isGood: boolean; printed: string }>((resolve) => {
    const child = spawn(command, args, {
      detached: IS_GROUPED,
      shell: !IS_GROUPED,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    running.add(child)
    let printed = ''
    const add = (chunk: Buffer) => void (printed += chunk.toString())
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    const limit = setTimeout(() => {
      printed += `\nended after ${limitMs / 1000} s without a result\n`
      end(child)
    }, limitMs)
    const finish = (isGood: boolean) => {
      clearTimeout(limit)
      running.delete(child)
      resolve({ isGood, printed })
    }
    child.on('error', (error) => {
      printed += `${error.message}\n`
      finish(false)
    })
    child.on('close', (code) => finish(code === 0))
  })
