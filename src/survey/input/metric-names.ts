import { folded } from "../../records/headings.ts";

/** Words and phrases of metrics of which more is better, as `folded` writes them. */
const HIGHER = `accuracy, acc, auc, auroc, auprc, roc auc, average precision, mean average precision, mean ap, map 50,
ap 50, box ap, mask ap, bertscore, bleu, sacrebleu, bleurt, chrf, cider, comet, dice, elo, exact match, em score, f1,
f score, f measure, glue, superglue, iou, miou, jaccard, matthews correlation, mcc, meteor, mmlu, mrr, ndcg, pass 1,
psnr, recall, rouge, rouge 1, rouge 2, rouge l, spice, ssim, top 1, top 5, win rate`;

/** Words and phrases of metrics of which less is better; they count before the others ("Top-1 error"). */
const LOWER = `bits per byte, bits per character, bits per dim, bpb, bpc, cer, cross entropy, error, error rate, fid,
log loss, loss, mae, mape, mse, nll, perplexity, ppl, rmse, ter, wer`;

const higher = patternOf(HIGHER);
const lower = patternOf(LOWER);

/** Whether more of a metric is better, by its name; undefined for what is no known metric. */
export function higherIsBetter(name: string): boolean | undefined {
  const words = ` ${folded(name)} `;
  if (lower.test(words)) return false;
  return higher.test(words) ? true : undefined;
}

function patternOf(names: string): RegExp {
  return new RegExp(` (?:${names.split(/,\s+/).join("|")}) `);
}
