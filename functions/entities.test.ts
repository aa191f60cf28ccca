// functions/README.md lists every kind of item, its key and how it is read. The list is made from the code: entities are
// caught as they are declared, and every reading function is called with placeholders while nothing is connected.
// UPDATE_README=1 npm run test:unit -- functions/entities.test.ts rewrites it.
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { expect, test, vi } from 'vitest'

type Attributes = Record<string, unknown>
interface Declared {
  entityName: string
  attributes: Attributes
  computeKey: (item: unknown) => { pk: string; sk: string }
}

const { declared, sent } = vi.hoisted(() => {
  process.env.TABLE_NAME = 'table'
  return { declared: [] as Declared[], sent: [] as { name: string; input: Record<string, unknown> }[] }
})

vi.mock('dynamodb-toolbox/entity', async (original) => {
  const actual = await original<{ Entity: new (made: never) => Declared }>()
  class Recorded extends actual.Entity {
    constructor(made: never) {
      super(made)
      declared.push(this)
    }
  }
  return { ...actual, Entity: Recorded }
})

vi.mock('@aws-sdk/lib-dynamodb', async (original) => ({
  ...(await original<object>()),
  DynamoDBDocumentClient: {
    from: () => ({
      send: async (command: { input: Record<string, unknown> }) => {
        sent.push({ name: command.constructor.name.replace('Command', ''), input: command.input })
        return { Items: [], Responses: {} }
      },
    }),
  },
}))

/** A word that stands for a value: `<group>` in a text, and any part of it is a placeholder again. */
const placeholder = (name: string): unknown =>
  new Proxy(() => undefined, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive || key === 'toString') return () => `<${name}>`
      if (key === Symbol.iterator || key === 'then' || typeof key === 'symbol') return undefined
      return key === 'charCodeAt' ? () => 0 : placeholder(key)
    },
  })

const said = (value: unknown): string => {
  const text = String(value ?? '')
  return text === 'NaN' ? '<number>' : text
}
const ticked = (key: { pk?: unknown; sk?: unknown }) => `\`${said(key.pk)}\` · \`${said(key.sk)}\``

/** Parameters that only choose how much is read. */
const LEFT_OUT = new Set(['cursor', 'limit', 'fresh'])
const parametersOf = (act: Function): string[] => {
  const text = act.toString().replace(/^async\s*/, '')
  const list =
    /^(?:function\s*\w*)?\s*\(([\s\S]*?)\)\s*(?:=>|\{)/.exec(text)?.[1] ?? /^(\w+)\s*=>/.exec(text)?.[1] ?? ''
  return list
    .replace(/\{[^}]*\}/g, 'of')
    .split(',')
    .map((one) => one.trim().replace(/^\.{3}|\s*=[\s\S]*$/g, ''))
    .filter(Boolean)
}

interface Asked {
  Key?: { pk: unknown; sk: unknown }
  IndexName?: string
  ExpressionAttributeValues?: Record<string, unknown>
  KeyConditionExpression?: string
  ScanIndexForward?: boolean
  RequestItems?: Record<string, { Keys: { pk: unknown; sk: unknown }[] }>
}

const wayOf = ({ name, input }: (typeof sent)[number]): string => {
  const {
    Key,
    IndexName,
    KeyConditionExpression = '',
    ExpressionAttributeValues: values = {},
    ScanIndexForward,
    RequestItems,
  } = input as Asked
  if (RequestItems)
    return `BatchGet ${Object.values(RequestItems)
      .flatMap(({ Keys }) => Keys.map(ticked))
      .join(' and ')}`
  if (Key) return `${name} ${ticked(Key)}`
  const range = KeyConditionExpression.includes('begins_with')
    ? ` from \`${said(values[':from'])}\` on`
    : KeyConditionExpression.includes('BETWEEN')
      ? ` \`${said(values[':from'])}\` to \`${said(values[':to'])}\``
      : KeyConditionExpression.includes('gsi1sk')
        ? ` up to \`${said(values[':to'])}\``
        : ', all of it'
  return `${name}${IndexName ? ` of ${IndexName}` : ''} \`${said(values[':pk'])}\`${range}${ScanIndexForward === false ? ', newest first' : ''}`
}

/** What one function asks of the table when it is called with placeholders. */
const readBy = async (act: Function): Promise<string[]> => {
  sent.length = 0
  const answer: unknown = act(...parametersOf(act).map((name) => (LEFT_OUT.has(name) ? undefined : placeholder(name))))
  await Promise.resolve(answer).catch(() => undefined)
  return [...new Set(sent.map(wayOf))]
}

const READS = /^(find|read|openDoor|live|stagesOf|configVersion|auditTrail|isNoted|withinRate)/

/** Files that spell keys: those that declare an Entity, and the two of the platform that read and count by keys of their own. */
const files = import.meta.glob<Record<string, unknown>>([
  './**/store.ts',
  './platform/**/{door,config,audit,note-event,rate}.ts',
])

const kindOf = (attributes: Attributes): string => {
  const words =
    'outbox' in attributes
      ? ['immutable, may carry events']
      : 'rev' in attributes
        ? ['state, changed by revision']
        : ['written, then at most marked']
  if ('expiresAt' in attributes) words.push('lapses')
  return words.join('; ')
}

interface Part {
  file: string
  items: string[]
  ways: string[]
}

const partOf = async (file: string): Promise<Part> => {
  const before = declared.length
  const module = await files[file]!()
  const own = declared.slice(before).filter(({ entityName }) => entityName)
  const indexed = (attributes: Attributes) =>
    'gsi1pk' in attributes && typeof module.dueBucket === 'function'
      ? `, gsi1 \`${String(module.dueBucket('<shard>'))}\` · \`<until>\``
      : ''
  const items = own.map(
    ({ entityName, attributes, computeKey }) =>
      `| ${entityName} | ${ticked(computeKey(placeholder('item')))}${indexed(attributes)} | ${kindOf(attributes)} |`,
  )
  const spelled = new Set(own.map(({ computeKey }) => ticked(computeKey(placeholder('item')))))
  const ways: string[] = []
  for (const [name, value] of Object.entries(module).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (typeof value !== 'function') continue
    if (name.endsWith('Key')) {
      const key = ticked(value(...parametersOf(value).map(placeholder)) as never)
      if (!own.length || (!spelled.has(key) && /^(day|total|owed|opens|out|moved)/.test(name)))
        items.push(`| ${name.slice(0, -'Key'.length)} | ${key} | counters, no Entity |`)
    } else if (READS.test(name)) {
      const found = await readBy(value)
      ways.push(...found.map((way) => `| \`${name}\` | ${way} |`))
    }
  }
  return { file: file.slice(2), items, ways }
}

const START = '<!-- made by functions/entities.test.ts -->'
const END = '<!-- end of what is made -->'
const README = new URL('./README.md', import.meta.url)

const sectionOf = ({ file, items, ways }: Part) =>
  [
    `#### \`${file}\``,
    ...(items.length ? ['', '| item | pk · sk | kept how |', '|---|---|---|', ...items] : []),
    ...(ways.length ? ['', '| read by | with |', '|---|---|', ...ways] : []),
    '',
  ].join('\n')

const order = (a: string, b: string) =>
  Number(b.includes('/platform/')) - Number(a.includes('/platform/')) || (a < b ? -1 : 1)

test('functions/README.md lists every item, its key and how it is read', async () => {
  const parts: Part[] = []
  for (const file of Object.keys(files).toSorted(order)) parts.push(await partOf(file))
  const readme = readFileSync(README, 'utf8')
  const [head, rest = ''] = readme.split(START)
  const tail = rest.split(END)[1] ?? ''
  const whole = `${head}${START}\n\n${parts.map(sectionOf).join('\n')}\n${END}${tail}`
  const made = await format(whole, { ...(await resolveConfig(README)), parser: 'markdown' })
  if (process.env.UPDATE_README) writeFileSync(README, made)
  expect(readFileSync(README, 'utf8'), 'stale: run this test with UPDATE_README=1').toBe(made)
})

test('every declared item is in the list, and none is declared twice', () => {
  const names = declared.map(({ entityName }) => entityName)
  expect(names.length).toBeGreaterThan(20)
  expect(new Set(names).size).toBe(names.length)
})
