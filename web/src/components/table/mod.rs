//! A table that becomes a list of cards on a narrow screen.

mod examples;

use leptos::prelude::*;

pub use examples::examples;

/// A table of texts; the first cell of a row names the row.
#[component]
pub fn Table(
    /// What the table shows.
    #[prop(into)]
    caption: String,
    /// The names of the columns.
    columns: Vec<String>,
    /// The rows, each with one cell a column.
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let heads: Vec<_> = columns
        .iter()
        .map(|name| view! { <th role="columnheader" scope="col">{name.clone()}</th> })
        .collect();
    let rows: Vec<_> = rows.into_iter().map(|cells| row(cells, &columns)).collect();
    // Explicit roles: cards are laid out as blocks, which would take the table's meaning away.
    view! {
        <table role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn row(cells: Vec<AnyView>, columns: &[String]) -> AnyView {
    let mut cells = cells.into_iter();
    let name = cells.next();
    let cells: Vec<_> = cells
        .zip(&columns[1..])
        .map(|(cell, column)| {
            view! { <td role="cell"><span class="cell-name">{column.clone()}": "</span>{cell}</td> }
        })
        .collect();
    view! { <tr role="row"><th role="rowheader" scope="row">{name}</th>{cells}</tr> }.into_any()
}
