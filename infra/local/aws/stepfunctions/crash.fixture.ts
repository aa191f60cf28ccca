// A desk that dies: run in a child process by crash.test.ts with the vault's path.
import { appendFileSync } from 'node:fs'
import { arnOf } from '../desk.fixture.ts'
import { openMachine } from './stepfunctions.fixture.ts'

export const thisFile = import.meta.filename

const crashStates = {
  T: {
    Type: 'Task',
    Resource: arnOf.function('f'),
    Arguments: { at: 'T' },
    Assign: { first: '{% $states.result %}' },
    Next: 'M',
  },
  M: {
    Type: 'Map',
    Items: '{% [1,2,3] %}',
    ItemProcessor: {
      StartAt: 'W',
      States: {
        W: { Type: 'Wait', Seconds: 3600, Next: 'P' },
        P: { Type: 'Task', Resource: arnOf.function('f'), Arguments: { at: '{% $states.input %}' }, End: true },
      },
    },
    Next: 'D',
  },
  D: { Type: 'Succeed', Output: '{% {"list": $states.input, "first": $first} %}' },
}

const [, , vault, calls] = process.argv
if (process.argv[1] === import.meta.filename) {
  const machine = await openMachine(crashStates, { vault: vault! })
  machine.fn('f', (event) => {
    const { at } = event as { at: unknown }
    appendFileSync(calls!, `${String(at)}\n`)
    // The second iteration is killed in the middle of its task.
    if (at === 2) process.kill(process.pid, 'SIGKILL')
    return at
  })
  await machine.start()
  await machine.advance(3_600_000)
}
