import { AwsError, type Desk } from '../../service.ts'
import { readSchedule, scheduleArn, type Schedules } from '../schedule.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- foreign JSON; each reader names the members it knows
export type ScheduleOperation = (name: string, input: any, principal: string) => object

export const createSchedule =
  (desk: Desk, schedules: Schedules): ScheduleOperation =>
  (name, input, principal) => {
    const group = input.GroupName ?? 'default'
    desk.authorize(principal, 'scheduler:CreateSchedule', scheduleArn(group, name))
    const schedule = readSchedule(name, input, desk.clock.now())
    desk.authorize(principal, 'iam:PassRole', schedule.target.RoleArn, {
      'iam:PassedToService': 'scheduler.amazonaws.com',
    })
    if (schedules.find(group, name)) throw new AwsError('ConflictException', `Schedule ${name} already exists.`, 409)
    schedules.put(schedule)
    return { ScheduleArn: schedule.arn }
  }
