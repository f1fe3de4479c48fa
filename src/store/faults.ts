/** What SQLite and the file system say, as the one error a user may see. What is no environment fault is passed on: it is our bug. */

import { DragomanError } from '../model/error.js'
import { readOnly } from './inputs.js'

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html). */
const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IOERR = 10
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const NOTADB = 26
const NO_SPACE = 28

/** The error for what was thrown while working on the dossier at `path`. */
export function faultOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof DragomanError) return error
  const { errcode, systemErrno } = error as { errcode?: number; systemErrno?: number }
  if (systemErrno === NO_SPACE) return diskFull(path)
  switch ((errcode ?? 0) & 0xff) {
    case FULL:
      return diskFull(path)
    case NOTADB:
      return notADossier(path)
    case CORRUPT:
      return new DragomanError(
        'dossier-damaged',
        `${path} is damaged: ${error.message}.`,
        'Take a copy from before, or build it anew from the pages.',
      )
    case BUSY:
    case LOCKED:
      return new DragomanError(
        'dossier-busy',
        `Another program is writing to ${path}.`,
        'Wait until it is done, then run the command again.',
      )
    case READONLY:
    case CANTOPEN:
      return readOnly(path)
    case IOERR:
      return new DragomanError(
        'dossier-unreadable',
        `${path} cannot be read: ${error.message}.`,
        'Check the disk and the rights of the file.',
      )
    default:
      return error
  }
}

function diskFull(path: string): DragomanError {
  return new DragomanError(
    'disk-full',
    `The disk is full: ${path} could not be written.`,
    'Make room and run the command again; what was kept before is whole.',
  )
}

/** The file is something else. */
export function notADossier(path: string): DragomanError {
  return new DragomanError('not-a-dossier', `${path} is not a dossier.`, 'Give a file that `dragoman build … --out FILE.dossier` made.')
}

/** The file was written by a program that knows more than this one. */
export function newerDossier(path: string, version: number, known: number): DragomanError {
  return new DragomanError(
    'dossier-newer',
    `${path} has format ${version}; this program knows formats up to ${known}.`,
    'Install a newer dragoman, or build the dossier anew with this one.',
  )
}

/** What was read first and what was read later are of two builds. */
export function changedDossier(): DragomanError {
  return new DragomanError('dossier-changed', 'The dossier was built anew while it was being read.', 'Run the command again.')
}

export function missingDossier(path: string): DragomanError {
  return new DragomanError(
    'dossier-missing',
    `There is no dossier at ${path}.`,
    'Check the name, or make one with `dragoman build INPUT... --out FILE.dossier`.',
  )
}

export function missingFolder(path: string, folder: string): DragomanError {
  return new DragomanError(
    'dossier-folder-missing',
    `There is no folder ${folder} to write ${path} into.`,
    'Make the folder first, or give another --out.',
  )
}

/** A build was killed here, and finishing its rollback needs the right to write. */
export function unfinishedDossier(path: string): DragomanError {
  return new DragomanError(
    'dossier-unfinished',
    `A build of ${path} was stopped and left ${path}-journal beside it; putting that right needs the right to write.`,
    'Copy both files to a folder that you can write to, and open the copy.',
  )
}
