// `npm run bench -- <name> --json`: how long something takes on this machine.
import { benchmarks } from './bench/benchmarks.ts'
import { openHouse } from './drive/open-house.ts'

const asked = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? ''
const benchmark = benchmarks[asked]
if (!benchmark) {
  console.error(
    `No benchmark ${asked}. There are: ${Object.keys(benchmarks).join(', ')}.\n  Type: npm run bench -- stamp`,
  )
  process.exit(1)
}

const world = await openHouse()
try {
  const sorted = (await benchmark.run(world)).sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)]! * 10) / 10
  const result = {
    name: asked,
    what: benchmark.what,
    rounds: sorted.length,
    unit: 'ms',
    best: at(0),
    p50: at(0.5),
    p95: at(0.95),
    worst: at(1),
  }
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify(result, null, 2)
      : `${asked}: ${result.what}\n${result.rounds} rounds: best ${result.best} ms, half within ${result.p50} ms, worst ${result.worst} ms`,
  )
} finally {
  await world.close()
}
