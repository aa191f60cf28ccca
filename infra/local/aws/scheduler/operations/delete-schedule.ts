import type { Desk } from '../../service.ts'
import { scheduleArn, type Schedules } from '../schedule.ts'
import type { ScheduleOperation } from './create-schedule.ts'

export const deleteSchedule =
  (desk: Desk, schedules: Schedules): ScheduleOperation =>
  (name, { GroupName = 'default' }, principal) => {
    desk.authorize(principal, 'scheduler:DeleteSchedule', scheduleArn(GroupName, name))
    schedules.delete(schedules.get(GroupName, name))
    return {}
  }
