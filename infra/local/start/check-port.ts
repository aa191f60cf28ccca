import { createServer } from 'node:net'
import { host } from '../aws/listen.ts'

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host(), () => probe.close(() => resolve(true)))
  })

/** @param port the front door's; LINE stands on the next one */
export const portProblem = async (port: number): Promise<string | undefined> => {
  if (!Number.isInteger(port) || port < 1 || port > 65_534)
    return `PORT=${process.env.PORT} is no port. Type: PORT=4000 npm start`
  for (const one of [port, port + 1])
    if (!(await isFree(one)))
      return `Port ${one} is taken, perhaps by another world. Stop that one, or type: PORT=${port + 10} npm start`
  return undefined
}
