//! Finds what can lead back to itself: the strongly connected components of a graph.
//!
//! Tarjan's way with a stack of its own, so that a chain of thousands of steps needs no deep calls.

/// Returns, for each vertex, the number of its component; an edge never leads to a component of higher number.
pub(super) fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut search = Search {
        edges,
        order: vec![UNSEEN; edges.len()],
        lowest: vec![UNSEEN; edges.len()],
        component: vec![UNSEEN; edges.len()],
        ..Search::default()
    };
    for vertex in 0..edges.len() {
        if search.order[vertex] == UNSEEN {
            search.from(vertex);
        }
    }
    search.component
}

/// Returns, for each vertex, whether a way leads from it back to itself.
pub(super) fn on_cycle(edges: &[Vec<usize>], component: &[usize]) -> Vec<bool> {
    let mut members = vec![0; edges.len()];
    for number in component {
        members[*number] += 1;
    }
    let returns =
        |(vertex, targets): (usize, &Vec<usize>)| members[component[vertex]] > 1 || targets.contains(&vertex);
    edges.iter().enumerate().map(returns).collect()
}

const UNSEEN: usize = usize::MAX;

/// A search in progress.
#[derive(Default)]
struct Search<'e> {
    edges: &'e [Vec<usize>],
    /// When each vertex was first seen.
    order: Vec<usize>,
    /// The earliest vertex of its component that is known to be reached from it.
    lowest: Vec<usize>,
    component: Vec<usize>,
    seen: usize,
    found: usize,
    /// Vertices whose component is not complete.
    open: Vec<usize>,
    /// The way to the current vertex, with the next edge of each to follow.
    way: Vec<(usize, usize)>,
}

impl Search<'_> {
    fn from(&mut self, vertex: usize) {
        self.enter(vertex);
        while let Some((vertex, next)) = self.way.last_mut() {
            let vertex = *vertex;
            let target = self.edges[vertex].get(*next).copied();
            *next += 1;
            match target {
                Some(target) if self.order[target] == UNSEEN => self.enter(target),
                Some(target) if self.component[target] == UNSEEN => {
                    self.lowest[vertex] = self.lowest[vertex].min(self.order[target]);
                }
                Some(_) => {}
                None => self.leave(vertex),
            }
        }
    }

    fn enter(&mut self, vertex: usize) {
        self.order[vertex] = self.seen;
        self.lowest[vertex] = self.seen;
        self.seen += 1;
        self.open.push(vertex);
        self.way.push((vertex, 0));
    }

    fn leave(&mut self, vertex: usize) {
        self.way.pop();
        if let Some((before, _)) = self.way.last() {
            self.lowest[*before] = self.lowest[*before].min(self.lowest[vertex]);
        }
        if self.lowest[vertex] != self.order[vertex] {
            return;
        }
        while let Some(member) = self.open.pop() {
            self.component[member] = self.found;
            if member == vertex {
                break;
            }
        }
        self.found += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_back_is_one_component() {
        let edges = [vec![1], vec![2], vec![1, 3], vec![]];
        let component = components(&edges);
        assert_eq!(component, [2, 1, 1, 0]);
        assert_eq!(on_cycle(&edges, &component), [false, true, true, false]);
    }

    #[test]
    fn a_step_that_leads_to_itself_is_a_cycle() {
        let edges = [vec![0, 1], vec![]];
        assert_eq!(on_cycle(&edges, &components(&edges)), [true, false]);
    }

    #[test]
    fn a_long_chain_needs_no_deep_calls() {
        let edges: Vec<_> = (0..200_000).map(|vertex| vec![vertex + 1]).chain([vec![]]).collect();
        assert_eq!(components(&edges)[0], 200_000);
    }
}
