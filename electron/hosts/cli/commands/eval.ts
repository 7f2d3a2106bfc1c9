/** `eval`: how well a graded set is ranked, beside two baselines (docs/measuring.md). */
import { type AddCommand, jsonOption } from '../command.ts'
import { measuringTool, reportMeasured } from '../measuring.ts'
import { text } from '../texts.ts'

interface EvalOptions {
  readonly supplies: string
  readonly demands: string
  readonly qrels: string
  readonly judgedOnly: boolean
  readonly lexicon: boolean
  readonly run?: string
  readonly json: boolean
}

async function run(options: EvalOptions) {
  const { runEval } = await measuringTool(() => import('../../../../tests/eval/command.ts'))
  return await runEval(options)
}

export const addEval: AddCommand = (program, _, done) => {
  program
    .command('eval')
    .description(text('command.eval'))
    .requiredOption('--supplies <file>', text('option.evalSupplies'))
    .requiredOption('--demands <file>', text('option.evalDemands'))
    .requiredOption('--qrels <file>', text('option.qrels'))
    .option('--judged-only', text('option.judgedOnly'), false)
    .option('--no-lexicon', text('option.noLexicon'))
    .option('--run <file>', text('option.run'))
    .addOption(jsonOption())
    .action((options: EvalOptions) => done(reportMeasured(options.json, () => run(options))))
}
