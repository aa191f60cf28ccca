// What this machine must have. Each check answers what is wrong and what to type, or what it found.
import { spawnSync } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { portProblem } from '../../local/start/check-port.ts'
import { findChromium, isAtLeast, javaMajor, wordsFor } from '../../setup.mjs'

export interface Finding {
  thing: string
  isWell: boolean
  /** A sentence. */
  says: string
}

export interface Machine {
  platform: string
  nodeVersion: string
  /** What a command printed; undefined when it is not there. */
  run(command: string, ...words: string[]): string | undefined
  chromium(): string | undefined
  freeBytes(folder: string): number
  port: number
}

const NODE = '24.0'
const JAVA = 17
const GIGABYTE = 1_000 ** 3
/** Packages, Lambdas, pages and a kept world. */
const FREE_GB = 2

const well = (thing: string, says: string): Finding => ({ thing, isWell: true, says })
const ill = (thing: string, says: string): Finding => ({ thing, isWell: false, says })

const node = ({ nodeVersion, platform }: Machine) =>
  isAtLeast(nodeVersion, NODE)
    ? well('Node', `Node ${nodeVersion} runs this.`)
    : ill('Node', `Node ${nodeVersion} is too old for the project’s own files. ${wordsFor('node', platform)}`)

const java = ({ run, platform }: Machine) => {
  const major = javaMajor(run('java', '-version') ?? '')
  if (major !== undefined && major >= JAVA) return well('Java', `Java ${major} runs DynamoDB Local.`)
  return ill(
    'Java',
    major === undefined ? wordsFor('java', platform) : `Java ${major} is too old. ${wordsFor('java', platform)}`,
  )
}

const chromium = ({ chromium: find, platform }: Machine) => {
  const path = find()
  return path ? well('Chromium', `${path} runs the browser tests.`) : ill('Chromium', wordsFor('chromium', platform))
}

/** Systems other than Linux bring Chinese letters along. */
const fonts = ({ run, platform }: Machine) => {
  if (platform !== 'linux') return well('fonts', 'The system brings Chinese letters along.')
  const families = (run('fc-list', ':lang=zh-tw', 'family') ?? '').trim().split('\n').filter(Boolean)
  return families.length > 0
    ? well('fonts', `${families[0]} draws Traditional Chinese.`)
    : ill('fonts', `Screenshots would show empty boxes for Chinese letters. ${wordsFor('fonts', platform)}`)
}

const ports = async ({ port }: Machine) => {
  const problem = await portProblem(port)
  return problem ? ill('ports', problem) : well('ports', `Ports ${port} and ${port + 1} are free.`)
}

const disk = ({ freeBytes }: Machine) => {
  const tight = [process.cwd(), tmpdir()].find((folder) => freeBytes(folder) < FREE_GB * GIGABYTE)
  return tight
    ? ill(
        'disk',
        `Less than ${FREE_GB} GB are free at ${tight}. Make room first: DynamoDB Local and the builds stop in the middle without it.`,
      )
    : well('disk', `${Math.floor(freeBytes(process.cwd()) / GIGABYTE)} GB are free.`)
}

export const checkMachine = (machine: Machine): Promise<Finding[]> =>
  Promise.all([node, java, chromium, fonts, ports, disk].map(async (check) => check(machine)))

export const thisMachine = (): Machine => ({
  platform: process.platform,
  nodeVersion: process.version,
  run: (command, ...words) => {
    const { error, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' })
    return error ? undefined : `${stdout}${stderr}`
  },
  chromium: findChromium,
  freeBytes: (folder) => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  },
  port: Number(process.env.PORT ?? 4000),
})
