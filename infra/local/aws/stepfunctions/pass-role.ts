import type { Desk } from '../service.ts'

/** Giving a machine its role needs iam:PassRole on that role. */
export const checkPassRole = (desk: Desk, principal: string, roleArn: string): void =>
  desk.authorize(principal, 'iam:PassRole', roleArn, { 'iam:PassedToService': 'states.amazonaws.com' })
