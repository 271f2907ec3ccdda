//! Scores as probabilities: isotonic regression (pool adjacent violators, Ayer et al. 1955) of right and wrong over the lead.

use lede::learn::names::Calibration;

/// At least this many names stand behind a point.
const LEAST: usize = 30;

/// Points through names with their leads and whether they were right.
pub(super) fn fit(mut names: Vec<(i32, bool)>) -> Calibration {
    names.sort_unstable();
    // Blocks of (sum of leads, right, number), pooled while they are small or fall.
    let mut blocks: Vec<(i64, usize, usize)> = Vec::new();
    for (lead, right) in names {
        blocks.push((i64::from(lead), usize::from(right), 1));
        while let [.., a, b] = blocks[..] {
            // Few names more at the top make no block of their own.
            if a.2 >= LEAST && (b.2 < LEAST || a.1 * b.2 < b.1 * a.2) {
                break;
            }
            blocks.truncate(blocks.len() - 2);
            blocks.push((a.0 + b.0, a.1 + b.1, a.2 + b.2));
        }
    }
    let mut points: Vec<(i32, i32)> = Vec::new();
    for (leads, right, n) in blocks {
        let lead = (leads / n as i64) as i32;
        // One more right and wrong each: nothing is certain.
        let p = (10_000 * (right + 1) / (n + 2)) as i32;
        match points.last_mut() {
            Some(last) if last.0 >= lead || last.1 >= p => {}
            _ => points.push((lead, p)),
        }
    }
    thin(points)
}

/// Leaves out points that the line between their neighbours says as well.
fn thin(mut points: Vec<(i32, i32)>) -> Calibration {
    while points.len() > 10 {
        let miss = |i: usize| {
            let [a, b, c] = [points[i - 1], points[i], points[i + 1]];
            (b.1 - a.1 - (c.1 - a.1) * (b.0 - a.0) / (c.0 - a.0)).abs()
        };
        let Some(least) = (1..points.len() - 1).min_by_key(|&i| miss(i)) else { break };
        points.remove(least);
    }
    for (lead, p) in &points {
        eprintln!("lead {lead}: {:.1} %", f64::from(*p) / 100.0);
    }
    Calibration::new(points)
}
