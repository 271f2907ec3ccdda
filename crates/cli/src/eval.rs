//! `lede eval`.

use crate::args::Eval;
use crate::failure::Fatal;
use crate::output::Output;
use lede_eval::gold;
use serde_json::json;

/// Scores the engine against a folder of gold.
pub(crate) fn run(args: &Eval) -> Result<usize, Fatal> {
    let samples = gold::load(&args.folder).map_err(|error| Fatal::Stopped(error.to_string()))?;
    let table = gold::score(&lede::Analyzer::new(), &samples).layers(&args.layer);
    let mut output = Output::open(None, false)?;
    if args.json {
        let reliability: Vec<_> = table.reliability.rows().into_iter().map(|(n, score, right)| json!([n, score, right])).collect();
        let all = json!({ "documents": samples.len(), "metrics": table.metrics(), "reliability": reliability });
        output.write(&format!("{all}\n"))?;
    } else {
        output.write(&format!("{} texts\n{table}", samples.len()))?;
    }
    output.finish()?;
    Ok(0)
}
