/** The commands and their help, written for a newcomer. Each command's code is loaded only when it is called. */

import { Command, CommanderError } from 'commander'
import { VERSION } from '../pipeline/version.js'
import { reportFailure } from './failure.js'

/** What a command returns is its exit code. */
type Action = (args: readonly string[], options: Record<string, unknown>) => Promise<number> | number

interface CommandSpec {
  readonly usage: string
  readonly about: string
  readonly options?: readonly (readonly [flags: string, about: string])[]
  readonly example?: string
  readonly load: () => Promise<{ readonly action: Action }>
}

const JSON_OPTION = ['--json', 'print JSON for programs'] as const

const view = (name: string) => async () => {
  const { viewAction } = await import('./commands/view.js')
  return { action: viewAction(name) }
}

const COMMANDS: readonly CommandSpec[] = [
  {
    usage: 'build <input...>',
    about: 'Read pages (files, folders, globs, JSON Lines, - for standard input) into a dossier; run again to add what is new.',
    options: [
      ['-o, --out <file>', 'the dossier to write, NAME.dossier'],
      ['--mode <mode>', 'accurate, or fast: several times as fast, less often right; else as the dossier was made'],
    ],
    example: 'dragoman build pages/ --out talks.dossier',
    load: () => import('./commands/build.js'),
  },
  {
    usage: 'fetch <address...>',
    about:
      'Get pages over HTTP, politely: addresses, feeds and OPML lists (by address or file). They are kept as a web archive that build reads.',
    options: [
      ['-o, --out <folder>', 'where to keep them; the folder fetched where absent'],
      ['--delay <seconds>', 'pause between two requests to one site; 1 where absent'],
      ['--allow-private', 'ask addresses of the local network too'],
      JSON_OPTION,
    ],
    example: 'dragoman fetch https://news.example/feed.xml --out news && dragoman build news/pages.warc.gz --out talks.dossier',
    load: () => import('./commands/fetch.js'),
  },
  {
    usage: 'remove <dossier> <page...>',
    about: 'Take pages out again, by id or by name as given; judgements stay.',
    load: () => import('./commands/remove.js'),
  },
  {
    usage: 'brief <dossier>',
    about: 'The account: latest round, rounds, positions, differences, what is unsure.',
    options: [JSON_OPTION],
    load: view('brief'),
  },
  {
    usage: 'timeline <dossier>',
    about: 'What happened, in order, with how well each day is known.',
    options: [JSON_OPTION],
    load: view('timeline'),
  },
  {
    usage: 'rounds <dossier>',
    about: 'Rounds of each process: when, at which level, who, where, what became of it.',
    options: [JSON_OPTION],
    load: view('rounds'),
  },
  {
    usage: 'actors <dossier>',
    about: 'People, bodies and countries: offices, spellings by page, how much they say and do.',
    options: [JSON_OPTION],
    load: view('actors'),
  },
  {
    usage: 'said <dossier>',
    about: 'Who said what, by which way the words came, and in which renderings.',
    options: [
      ['--speaker <name>', 'only this speaker, or an unnamed source by its words'],
      ['--body <name>', 'only this body and those who hold an office there'],
      ['--country <name>', 'only this country, its bodies and office holders'],
      ['--about <words>', 'only statements with these words'],
      ['--from <day>', 'said, or where that is unknown printed, on this day or later: 2023-05-10, 2023-05 or 2023'],
      ['--to <day>', 'on this day or before'],
      ['--mode <mode>', 'direct, indirect or mixed'],
      ['--medium <name>', 'tweet, statement, interview …'],
      ['--carrier <name>', 'by way of this agency or medium'],
      ['--origins <n>', 'only what so many independent origins or more tell'],
      ['-f, --format <format>', 'csv, markdown (with footnotes) or jsonl'],
      ['-o, --out <path>', 'with --format: a file; standard output where absent'],
      JSON_OPTION,
    ],
    example: 'dragoman said talks.dossier --country Russia --from 2023-05 --format csv --out said.csv',
    load: () => import('./commands/said.js'),
  },
  {
    usage: 'quote <dossier> <words...>',
    about:
      'Look a quotation up: verbatim, altered (how), paraphrased or not found; whose it is, where it stood first, by which road it came.',
    options: [['--speaker <name>', 'whose words they are said to be'], JSON_OPTION],
    example: 'dragoman quote talks.dossier "there is an opportunity […] to work together" --speaker Mekdad',
    load: () => import('./commands/quote.js'),
  },
  {
    usage: 'trace <dossier> <sentence...>',
    about: 'The road of a sentence: where it stood first, who took it from whom, how it was changed on the way.',
    options: [JSON_OPTION],
    example: 'dragoman trace talks.dossier "The ministers agreed to meet again in May"',
    load: () => import('./commands/trace.js'),
  },
  {
    usage: 'positions <dossier>',
    about: 'What each side wants, with conditions, in its own words.',
    options: [JSON_OPTION],
    load: view('positions'),
  },
  {
    usage: 'origins <dossier>',
    about: 'Which articles carry one text, what each cut, added or changed.',
    options: [JSON_OPTION],
    load: view('origins'),
  },
  {
    usage: 'collate <dossier> <ids...>',
    about:
      'One text sentence by sentence, with what the other witnesses print there: of a lineage, or of any articles named, the first before the others.',
    options: [JSON_OPTION],
    example: 'dragoman collate talks.dossier li_1f…',
    load: () => import('./commands/collate.js'),
  },
  {
    usage: 'stories <dossier>',
    about: 'Articles about the same happening, and the thread of stories of each process.',
    options: [JSON_OPTION],
    load: view('stories'),
  },
  {
    usage: 'differences <dossier>',
    about: 'Where reports do not fit together, with both sides’ words.',
    options: [JSON_OPTION],
    load: view('differences'),
  },
  { usage: 'review <dossier>', about: 'What is unsure, as questions with their candidates.', options: [JSON_OPTION], load: view('review') },
  {
    usage: 'search <dossier> <words...>',
    about: 'Find words in the articles; quote a phrase to keep it together.',
    options: [['--limit <n>', 'at most this many'], JSON_OPTION],
    load: () => import('./commands/search.js'),
  },
  {
    usage: 'judge <dossier> [verdict] [ids...]',
    about: 'Record a judgement: accept, reject, correct, same, different or unsure; or read a log of them.',
    options: [
      ['--property <name>', 'with correct: which property'],
      ['--value <value>', 'with correct: the value that holds'],
      ['--note <text>', 'why'],
      ['--who <name>', 'who judges'],
      ['--import <file>', 'add the judgements of a JSON Lines log'],
      ['--list', 'print the log as JSON Lines'],
    ],
    example: 'dragoman judge talks.dossier same en_1f… en_9a… --note "one person, two spellings"',
    load: () => import('./commands/judge.js'),
  },
  {
    usage: 'export <dossier>',
    about: 'Write the dossier for other programs or readers.',
    options: [
      ['-f, --format <format>', 'json, markdown, statements-csv, statements-markdown or statements-jsonl'],
      ['-o, --out <path>', 'a file; standard output where absent'],
    ],
    load: () => import('./commands/export.js'),
  },
  {
    usage: 'explain <dossier> <id>',
    about: 'Every step from a fact back to the words it rests on.',
    options: [JSON_OPTION],
    load: () => import('./commands/explain.js'),
  },
  {
    usage: 'check <dossier>',
    about: 'Prove the laws over the whole dossier; exit 1 and a list where one fails.',
    options: [JSON_OPTION],
    load: () => import('./commands/check.js'),
  },
  {
    usage: 'serve <dossier>',
    about: 'Open the desk on 127.0.0.1.',
    options: [['-p, --port <n>', 'port; a free one where absent']],
    load: () => import('./commands/serve.js'),
  },
  {
    usage: 'read [file]',
    about: 'One page in, zones and metadata out. With --jsonl one JSON object a line.',
    options: [
      ['--jsonl', 'one JSON object a line in, one out'],
      ['--explain', 'say for each block which rule or model made it what it is, and why'],
      JSON_OPTION,
    ],
    load: () => import('./commands/read.js'),
  },
  {
    usage: 'annotate [file...]',
    about:
      'Texts in (files, folders, - or nothing for standard input), annotations out: sentences, names and offices, dates, amounts, who said what, what happened.',
    options: [
      ['--text', 'print it for people: each sentence with what was read in it'],
      ['--json', 'print JSON for programs, as without an option'],
      ['--jsonl', 'one JSON object a line in, one out'],
      ['--published <day>', 'reference day, YYYY-MM-DD'],
      ['--tokens', 'print words too: lemma, tags, tree'],
      ['--mode <mode>', 'accurate, or fast: several times as fast, less often right'],
    ],
    example: 'echo "Ministers met in Lima on Wednesday." | dragoman annotate --text --published 2024-05-31',
    load: () => import('./commands/annotate.js'),
  },
  {
    usage: 'demo',
    about: 'Read the example pages, print their brief and open the desk.',
    options: [
      ['-p, --port <n>', 'port; 4173 or a free one'],
      ['--no-serve', 'print the brief and stop'],
    ],
    load: () => import('./commands/demo.js'),
  },
]

/** Runs one command line and returns the exit code. Never throws. */
export async function run(argv: readonly string[]): Promise<number> {
  let code = 0
  const program = programOf((result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return reportFailure(error)
  }
}

function programOf(finish: (code: number) => void): Command {
  const program = new Command('dragoman')
    .description('Reads a pile of news pages about one developing story and gives back one sourced account.')
    .version(VERSION, '-V, --version', 'print the version')
    .addHelpText(
      'after',
      '\nStart here:\n  dragoman build PAGES... --out NAME.dossier\n  dragoman brief NAME.dossier\n  dragoman serve NAME.dossier',
    )
    .exitOverride()
    .showHelpAfterError('(dragoman --help lists the commands)')
  for (const spec of COMMANDS) {
    const command = program.command(spec.usage).description(spec.about).exitOverride()
    for (const [flags, about] of spec.options ?? []) command.option(flags, about)
    if (spec.example) command.addHelpText('after', `\nExample:\n  ${spec.example}`)
    command.action(async () => {
      const { action } = await spec.load()
      finish(
        await action(
          command.processedArgs.flat().filter((arg): arg is string => typeof arg === 'string'),
          command.opts(),
        ),
      )
    })
  }
  return program
}
