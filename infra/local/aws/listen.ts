import { createServer, type AddressInfo } from 'node:net'
import type { Server } from 'node:http'

/** Everything stays on this machine unless HOST says otherwise. */
export const host = (): string => process.env.HOST ?? '127.0.0.1'

export const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host(), () => resolve((server.address() as AddressInfo).port))
  })

/** A port nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

export const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
