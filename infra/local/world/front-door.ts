import type { Server } from 'node:http'
import type { Edge } from '../aws/cloudfront/edge.ts'
import { createFrontDoor, type OwnPages } from '../aws/cloudfront/front-door.ts'
import { createPages, type Page } from './own-pages.ts'

export interface FrontDoor {
  /** Listens before anything stands behind it, for its address goes into every function's environment. */
  server: Server
  open(edge: Edge, routes: Page[], signIn: OwnPages): void
  use(pages: OwnPages): void
}

/** The world's own paths; everything else is the distribution's. */
const OWN = /^\/($|world($|\/)|oidc\/|town($|\/))/

export const openFrontDoor = (): FrontDoor => {
  let edge: Edge | undefined
  const own: OwnPages[] = []
  const closed = {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1' },
    body: 'The world is still starting.',
  }

  const answerOwn: OwnPages = async (request, response) => {
    for (const pages of own) if (await pages(request, response)) return true
    return false
  }
  const server = createFrontDoor(
    {
      handle: async (request) => (edge ? edge.handle(request) : closed),
      handleByDefault: async (request) => edge?.handleByDefault(request),
    },
    answerOwn,
    (path) => OWN.test(path),
  )
  return {
    server,
    open: (made, routes, signIn) => {
      edge = made
      own.push(createPages(routes), signIn)
    },
    use: (pages) => void own.unshift(pages),
  }
}
