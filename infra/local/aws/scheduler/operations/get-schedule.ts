import type { Desk } from '../../service.ts'
import { scheduleArn, type Schedules } from '../schedule.ts'
import type { ScheduleOperation } from './create-schedule.ts'

export const getSchedule =
  (desk: Desk, schedules: Schedules): ScheduleOperation =>
  (name, { GroupName = 'default' }, principal) => {
    desk.authorize(principal, 'scheduler:GetSchedule', scheduleArn(GroupName, name))
    const schedule = schedules.get(GroupName, name)
    const seconds = (at: number | undefined) => (at === undefined ? undefined : at / 1000)
    return {
      Arn: schedule.arn,
      Name: schedule.name,
      GroupName: schedule.group,
      ScheduleExpression: schedule.expression,
      ScheduleExpressionTimezone: schedule.timezone,
      State: schedule.state,
      Target: schedule.target,
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: schedule.afterCompletion,
      StartDate: seconds(schedule.start),
      EndDate: seconds(schedule.end),
      CreationDate: seconds(schedule.createdAt),
      LastModificationDate: seconds(schedule.createdAt),
    }
  }
