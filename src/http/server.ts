/** The desk over HTTP on 127.0.0.1, for one person's browser: the API under `/api`, the screens everywhere else. */

import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { Desk } from '../desk/desk.js'
import { DragomanError } from '../model/error.js'
import { api } from './api.js'
import { guard } from './guard.js'
import { screens } from './screens.js'

export interface ServeOptions {
  /** 0 takes any free port. Where none is given, `DEFAULT_PORT`, or any free one if that is taken. */
  readonly port?: number
  /** Folder of the built screens; those of the package where none is given. */
  readonly screens?: string
}

export interface Served {
  /** `http://127.0.0.1:4747/` */
  readonly url: string
  readonly port: number
  /** Stops answering; the desk stays open. */
  close(): Promise<void>
}

const DEFAULT_PORT = 4747
const HOST = '127.0.0.1'

/** Starts to serve. Throws `DragomanError` `port-taken` or `port-refused`. */
export async function serveDesk(desk: Desk, options: ServeOptions = {}): Promise<Served> {
  let port = options.port ?? DEFAULT_PORT
  const app = new Hono()
  app.use(guard(() => port))
  app.route('/api', api(desk, randomBytes(24).toString('base64url')))
  app.get('*', screens(options.screens ?? fileURLToPath(new URL('../../web', import.meta.url))))
  const server = createAdaptorServer({ fetch: app.fetch })
  port = await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (options.port === undefined && error.code === 'EADDRINUSE') return listen(server, 0)
    throw listenError(error, port)
  })
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  return { url: `http://${HOST}:${port}/`, port, close }
}

function listen(server: ReturnType<typeof createAdaptorServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new DragomanError(
      'port-taken',
      `Port ${port} is taken by another program.`,
      'Give another with --port, or --port 0 for any free one.',
    )
  }
  if (error.code === 'EACCES' || error.code === 'ERR_SOCKET_BAD_PORT') {
    return new DragomanError('port-refused', `Port ${port} may not be used.`, 'Give one between 1024 and 65535 with --port.')
  }
  return error
}
