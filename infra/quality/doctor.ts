// `npm run doctor`: whether this machine can run the world and its tests, and what to type when it cannot.
import { checkMachine, thisMachine } from './doctor/checks.ts'

const findings = await checkMachine(thisMachine())
for (const { thing, isWell, says } of findings) console.log(`${isWell ? '✓' : '✗'} ${thing.padEnd(9)} ${says}`)
const ill = findings.filter(({ isWell }) => !isWell)
console.log(
  ill.length === 0 ? '\nThis machine is ready. Type: npm start' : `\n${ill.length} of ${findings.length} need a hand.`,
)
if (ill.length > 0) process.exitCode = 1
