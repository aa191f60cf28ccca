import { allow, type Grant } from './grant.ts'

export const busPut: Grant = ({ buses }) => [allow(['events:PutEvents'], [buses[0]!.eventBusArn])]
