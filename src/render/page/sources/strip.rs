//! Turns what rests on a source into a strip: a cell for each line or page, or for several of a long source, the
//! stronger its colour the more rests on it.
//!
//! Does not say anything that the table beside it does not say in words.

use serde::Serialize;

use crate::model::carried::Carried;
use crate::render::provenance;
use crate::render::scene::Scene;

/// The strongest shade; it stands for as many clauses or more.
pub(super) const STRONGEST: u8 = 4;

const CELLS_IN_ROW: u32 = 50;
const MOST_ROWS: u32 = 12;

/// The whole strip.
#[derive(Serialize)]
pub(super) struct Strip {
    rows: Vec<Row>,
    /// How many lines or pages a cell stands for, if more than one.
    cell: Option<String>,
}

/// A row of cells.
#[derive(Serialize)]
struct Row {
    /// Its lines or pages.
    stretch: String,
    /// How many cells it holds; a whole row has as many as any other.
    cells: u32,
    /// Cells of equal shade beside each other, as one.
    runs: Vec<Run>,
}

#[derive(Serialize)]
struct Run {
    at: u32,
    cells: u32,
    shade: u8,
}

/// Returns the strip of a source; none if nothing is known of its lines.
pub(super) fn of(scene: &Scene<'_>, carried: &Carried<'_>) -> Option<Strip> {
    let length = carried.weights.last().map(|((_, last), _)| *last)?;
    let size = length.div_ceil(CELLS_IN_ROW * MOST_ROWS).max(1);
    let shades = shades(carried, length.div_ceil(size), size);
    let row = |(row, shades): (u32, &[u8])| {
        let first = row * CELLS_IN_ROW * size + 1;
        let last = length.min(first.saturating_add(CELLS_IN_ROW * size - 1));
        let cells = u32::try_from(shades.len()).expect("a row is short");
        Row { stretch: provenance::in_digits((first, last)), cells, runs: runs(shades) }
    };
    let rows = (0..).zip(shades.chunks(CELLS_IN_ROW as usize)).map(row).collect();
    let cell = (size > 1).then(|| scene.words.count("strip_cell", size as usize));
    Some(Strip { rows, cell })
}

/// Returns the shade of each cell: by the line or page in it on which most rests.
fn shades(carried: &Carried<'_>, cells: u32, size: u32) -> Vec<u8> {
    let mut shades = vec![0; cells as usize];
    for ((first, last), weight) in &carried.weights {
        let shade = u8::try_from(*weight).unwrap_or(STRONGEST).min(STRONGEST);
        for cell in (first - 1) / size..=(last - 1) / size {
            let cell = &mut shades[cell as usize];
            *cell = shade.max(*cell);
        }
    }
    shades
}

fn runs(shades: &[u8]) -> Vec<Run> {
    let mut at = 0;
    let run = |equal: &[u8]| {
        let cells = u32::try_from(equal.len()).expect("a row is short");
        at += cells;
        Run { at: at - cells, cells, shade: equal[0] }
    };
    shades.chunk_by(|one, other| one == other).map(run).collect()
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn cells_of_one_shade_are_drawn_as_one() {
        let runs: Vec<_> =
            runs(&[0, 0, 2, 2, 2, 1]).iter().map(|run| (run.at, run.cells, run.shade)).collect();
        assert_eq!(runs, [(0, 2, 0), (2, 3, 2), (5, 1, 1)]);
    }
}
