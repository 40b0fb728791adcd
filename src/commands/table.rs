//! Draws a table for a terminal: the first column to the left, figures to the right.

/// Returns rows, the head among them, with columns as wide as their widest cell.
pub(super) fn drawn<const COLUMNS: usize>(rows: impl IntoIterator<Item = [String; COLUMNS]>) -> String {
    let rows: Vec<_> = rows.into_iter().collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<_> = (0..COLUMNS).map(width).collect();
    let line = |row: &[String; COLUMNS]| {
        let first = format!("{:width$}", row[0], width = widths[0]);
        let others = row.iter().zip(&widths).skip(1).map(|(cell, width)| format!("  {cell:>width$}"));
        format!("{first}{}\n", others.collect::<String>())
    };
    rows.iter().map(line).collect()
}
