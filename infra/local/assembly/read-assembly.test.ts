import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { readAssembly } from './read-assembly.ts'

const TINY = fileURLToPath(new URL('./fixtures/tiny', import.meta.url))
const AT = { endpoint: 'http://127.0.0.1:5000', frontDoor: 'http://127.0.0.1:4000' }
const made: string[] = []

afterEach(() => made.splice(0).forEach((dir) => rmSync(dir, { recursive: true })))

const one = (type: string, id: string, options = {}) =>
  readAssembly(TINY, { ...AT, ...options })
    .of(type)
    .find((resource) => resource.id === id)!

/** The tiny assembly with further resources in its first stack. */
const withResources = (resources: object) => {
  const dir = mkdtempSync(join(tmpdir(), 'assembly-'))
  made.push(dir)
  cpSync(TINY, dir, { recursive: true })
  const path = join(dir, 'base.template.json')
  const template = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...template, Resources: { ...template.Resources, ...resources } }))
  return dir
}

const bucketNamed = (BucketName: unknown) => () =>
  readAssembly(withResources({ Odd: { Type: 'AWS::S3::Bucket', Properties: { BucketName } } }), AT)
    .of('AWS::S3::Bucket')
    .find(({ id }) => id === 'Odd')!.name

describe('names', () => {
  test('are the template’s own where it names one, else the stack’s and the logical id', () => {
    expect(one('AWS::S3::Bucket', 'Site').name).toBe('tiny-site-000000000000')
    expect(one('AWS::Lambda::Function', 'Reader').name).toBe('tiny-work-Reader')
  })

  test('are the same wherever another stack refers to them', () => {
    expect(one('AWS::Lambda::Function', 'Reader').properties.Environment.Variables.TABLE_NAME).toBe('tiny')
  })
})

describe('intrinsics', () => {
  test('reach over stacks through exports', () => {
    expect(one('AWS::Lambda::EventSourceMapping', 'ReaderMapping').properties.EventSourceArn).toBe(
      'arn:aws:dynamodb:ap-northeast-1:000000000000:table/tiny/stream/desk',
    )
  })

  test('look up mappings and leave out what a condition leaves out', () => {
    expect(one('AWS::SSM::Parameter', 'Greeting').properties.Value).toBe('您好')
    expect(one('AWS::S3::Bucket', 'Gone')).toBeUndefined()
  })

  test.each([
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }, 'a-ap-northeast-1'],
    ['Sub with its own values', { 'Fn::Sub': ['${one}-${!two}', { one: 'x' }] }, 'x-${two}'],
    ['Sub with an attribute', { 'Fn::Sub': '${Site.Arn}' }, 'arn:aws:s3:::tiny-site-000000000000'],
    ['Select and Split', { 'Fn::Select': ['1', { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['If', { 'Fn::If': ['Always', 'yes', 'no'] }, 'yes'],
  ])('%s', (_name, value, expected) => {
    expect(bucketNamed(value)()).toBe(expected)
  })

  test('that nobody knows stop the start', () => {
    expect(bucketNamed({ 'Fn::Riddle': [] })).toThrow("unknown intrinsic 'Fn::Riddle'")
  })

  test('turn the cloud’s public addresses into the desk’s', () => {
    expect(one('AWS::Cognito::UserPoolClient', 'PoolClient').properties.CallbackURLs).toEqual([
      'http://127.0.0.1:4000/admin/',
    ])
    expect(one('AWS::ApiGatewayV2::Authorizer', 'Authorizer').properties.JwtConfiguration.Issuer).toBe(
      'http://127.0.0.1:4000/oidc',
    )
  })
})

describe('what the desk cannot honour', () => {
  test('an unknown resource type stops the start with its name', () => {
    const dir = withResources({ Strange: { Type: 'AWS::Neptune::DBCluster' } })
    expect(() => readAssembly(dir, AT)).toThrow('base/Strange is a AWS::Neptune::DBCluster')
  })

  test('an alarm is knowingly left out', () => {
    expect(readAssembly(TINY, AT).of('AWS::CloudWatch::Alarm')).toEqual([])
  })

  test('a custom resource’s attribute is not there before it ran', () => {
    const assembly = readAssembly(TINY, AT)
    const api = assembly.of('AWS::Lambda::Function').find(({ id }) => id === 'ApiFunction')!
    expect(() => api.properties.Environment).toThrow('Made is a custom resource that has not run yet')
  })
})
