use super::Rows;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use lede::{LexiconProblem, UserTerm};

const COLUMNS: [&str; 5] = ["term", "type", "subtype", "canonical", "link"];

/// The rows of a table with tabs, semicolons or commas between columns: what its first row has.
pub(super) fn rows(text: &str) -> Rows {
    let (mut rows, mut problems) = Rows::default();
    let first = text.lines().find(|l| !skipped(l)).unwrap_or("");
    let delimiter = [b'\t', b';'].into_iter().find(|&d| first.as_bytes().contains(&d)).unwrap_or(b',');
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    let mut columns: Vec<usize> = (0..COLUMNS.len()).collect();
    let (mut at, mut line, mut is_first) = (0, 1u32, true);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let own = rest.split_inclusive('\n').next().unwrap_or(rest);
        if skipped(own) {
            (at, line) = (at + own.len(), line + 1);
            continue;
        }
        let (cells, read) = record(&mut reader, rest);
        if std::mem::take(&mut is_first) && cells.iter().any(|c| c.trim().eq_ignore_ascii_case("term")) {
            let place = |name: &str| cells.iter().position(|c| c.trim().eq_ignore_ascii_case(name)).unwrap_or(usize::MAX);
            columns = COLUMNS.iter().map(|name| place(name)).collect();
        } else {
            let cell = |i: usize| columns.get(i).and_then(|&c| cells.get(c)).cloned().filter(|c| !c.trim().is_empty());
            match (cell(0), cell(1)) {
                (Some(term), Some(kind)) => {
                    rows.push(UserTerm { line, term, kind, subtype: cell(2), canonical: cell(3), link: cell(4) });
                }
                _ => {
                    let message = "A line has a term and a type, with a tab or a comma between them.".into();
                    problems.push(LexiconProblem { line, message });
                }
            }
        }
        let read = read.max(1);
        line += text.get(at..at + read).map_or(1, |passed| passed.matches('\n').count() as u32);
        at += read;
    }
    (rows, problems)
}

fn skipped(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with('#')
}

/// The cells of the first record, and how many bytes it takes.
fn record(reader: &mut Reader, text: &str) -> (Vec<String>, usize) {
    let (mut out, mut ends) = (vec![0; 256], vec![0; 8]);
    let (mut read, mut written, mut count) = (0, 0, 0);
    loop {
        let input = text.as_bytes().get(read..).unwrap_or_default();
        let (result, taken, put, cells) = reader.read_record(input, &mut out[written..], &mut ends[count..]);
        (read, written, count) = (read + taken, written + put, count + cells);
        match result {
            ReadRecordResult::OutputFull => out.resize(out.len() * 2, 0),
            ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
            // No input is left: the next call, with none, ends the record.
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::Record | ReadRecordResult::End => break,
        }
    }
    // A record ends before its line feed where a carriage return stands before it.
    if text.as_bytes().get(read) == Some(&b'\n') && read > 0 && text.as_bytes().get(read - 1) == Some(&b'\r') {
        read += 1;
    }
    let mut start = 0;
    let cells = ends.iter().take(count).map(|&end| {
        let cell = String::from_utf8_lossy(out.get(start..end).unwrap_or_default()).into_owned();
        start = end;
        cell
    });
    (cells.collect(), read)
}
