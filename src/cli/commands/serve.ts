/** `dragoman serve FILE.dossier [--port N]`: the desk, on 127.0.0.1, until it is stopped. */

import { openDesk, type WorkingDesk } from '../../desk/open.js'
import { serveDesk } from '../../http/server.js'
import { DragomanError } from '../../model/error.js'

export async function action([file = '']: readonly string[], options: Record<string, unknown>): Promise<number> {
  const port = options.port === undefined ? undefined : Number(options.port)
  if (port !== undefined && (!Number.isInteger(port) || port < 0 || port > 65535))
    throw new DragomanError('option-unknown', `--port ${String(options.port)} is no port.`, 'Give a number from 1 to 65535.')
  return serveUntilStopped(file, port)
}

/** Serves the dossier and waits for SIGINT or SIGTERM. The address goes to standard error; without a port it stays the same from run to run where it can. */
export async function serveUntilStopped(file: string, port?: number): Promise<number> {
  const desk = openToServe(file)
  try {
    const server = await serveDesk(desk, port === undefined ? {} : { port })
    process.stderr.write(`The desk is open at ${server.url} (stop it with Ctrl-C)\n`)
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    })
    await server.close()
    return 0
  } finally {
    desk.close()
  }
}

/** A dossier that may not be written to is shown all the same; a judgement is then refused with a line that says why. */
function openToServe(file: string): WorkingDesk {
  try {
    return openDesk(file, 'write')
  } catch (error) {
    if (error instanceof DragomanError && error.code === 'dossier-read-only') return openDesk(file, 'read')
    throw error
  }
}
