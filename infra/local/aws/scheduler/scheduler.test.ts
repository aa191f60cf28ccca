import { expect, it } from 'vitest'
import { arnOf, openDesk } from '../desk.fixture.ts'
import { createScheduler } from './scheduler.ts'

const HOUR = 3_600_000
const role = arnOf.role('s')
const target = { Arn: arnOf.function('f'), RoleArn: role, Input: '{"at":"<aws.scheduler.scheduled-time>"}' }
const hourly = { ScheduleExpression: 'cron(0 * * * ? *)', FlexibleTimeWindow: { Mode: 'OFF' }, Target: target }

const open = (properties?: object) => {
  const world = openDesk()
  world.fn('f', () => 0)
  if (properties) world.add('AWS::Scheduler::Schedule', 's', '', properties)
  const scheduler = world.serve(createScheduler(world.desk, world.resources))
  const rest = async (method: string, name: string, input?: object) => {
    const body = Buffer.from(input ? JSON.stringify(input) : '')
    const query = new URLSearchParams()
    const call = {
      service: 'scheduler',
      method,
      path: `/schedules/${name}`,
      query,
      headers: {},
      body,
      principal: 'root',
    }
    return JSON.parse(String((await scheduler.handle(call)).body)) as Record<string, unknown>
  }
  return { ...world, scheduler, rest }
}

it('runs every period the clock passes once and in order, as the role of the target', async () => {
  const world = open(hourly)
  await world.advance(3 * HOUR)
  await world.scheduler.runDue()
  await world.idle()
  const times = world.invoked.map(({ event }) => (event as { at: string }).at)
  expect(times).toHaveLength(3)
  expect(times).toEqual([...new Set(times)].sort())
  expect(world.invoked[0]!.by).toEqual({ principal: role })
})

it('makes up for no period that fell due in one leap, but runs each', async () => {
  const world = open(hourly)
  world.desk.clock.moveTo(world.desk.clock.now() + 4 * HOUR)
  await world.scheduler.runDue()
  await world.idle()
  expect(world.invoked).toHaveLength(4)
})

it('makes, tells and deletes schedules at run time', async () => {
  const world = open()
  await world.rest('POST', 'once', {
    ...hourly,
    ScheduleExpression: 'at(2026-01-01T12:00:00)',
    ScheduleExpressionTimezone: 'Asia/Taipei',
    ActionAfterCompletion: 'DELETE',
  })
  expect(world.asked).toContainEqual(expect.objectContaining({ action: 'iam:PassRole', resource: role }))
  expect(await world.rest('GET', 'once')).toMatchObject({ Name: 'once', State: 'ENABLED' })
  await expect(world.rest('POST', 'once', hourly)).rejects.toThrow(
    expect.objectContaining({ name: 'ConflictException' }),
  )
  await world.advance(3 * HOUR)
  expect(world.invoked).toHaveLength(1)
  await expect(world.rest('GET', 'once')).rejects.toThrow(
    expect.objectContaining({ name: 'ResourceNotFoundException' }),
  )
  await world.rest('POST', 'again', hourly)
  await world.rest('DELETE', 'again')
  await world.advance(3 * HOUR)
  expect(world.invoked).toHaveLength(1)
})

it('leaves a disabled schedule alone', async () => {
  const world = open({ ...hourly, State: 'DISABLED' })
  expect(world.scheduler.nextDue()).toBeUndefined()
})
