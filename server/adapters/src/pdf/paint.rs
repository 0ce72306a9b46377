//! Draws pages and writes the file.

use krilla::Document;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};
use sothon_app::letter::Language;
use sothon_app::port::PrintError;

use super::fonts::Fonts;
use super::length::{Milli, to_em, to_points};
use super::pages::Placed;
use super::row::{Mark, SetLine};
use super::setter::{PAPER_HEIGHT, PAPER_WIDTH, Setter};
use super::shape::{Cluster, visible};
use super::tags::Tags;

/// The file with these pages, tagged as PDF/UA-1 wants it.
pub(super) fn write(
    setter: Setter<'_>,
    pages: &[Vec<Placed>],
    title: &str,
) -> Result<Vec<u8>, PrintError> {
    let mut document = Document::new_with(settings()?);
    let Setter { fonts, language, mut tags, .. } = setter;
    let size = Size::from_wh(to_points(PAPER_WIDTH), to_points(PAPER_HEIGHT))
        .ok_or(PrintError { step: "measuring the paper", source: None })?;
    for page in pages {
        let mut sheet = document.start_page_with(PageSettings::new(size));
        let mut surface = sheet.surface();
        for placed in page {
            draw_row(&mut surface, fonts, placed, &mut tags);
        }
        surface.finish();
        sheet.finish();
    }
    document.set_outline(outline(pages));
    document.set_metadata(metadata(title, language));
    document.set_tag_tree(tags.into_tree(language.code()));
    document.finish().map_err(|error| PrintError {
        step: "writing the file",
        source: Some(error.to_string().into()),
    })
}

fn settings() -> Result<SerializeSettings, PrintError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| PrintError { step: "choosing PDF/UA-1", source: None })?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn metadata(title: &str, language: Language) -> Metadata {
    Metadata::new().title(visible(title)).language(language.code().to_owned())
}

/// The title of the letter with its sections below it.
fn outline(pages: &[Vec<Placed>]) -> Outline {
    let headings = pages.iter().enumerate().flat_map(|(page, rows)| {
        rows.iter().filter_map(move |placed| Some((page, placed.top, placed.row.heading.as_ref()?)))
    });
    let mut outline = Outline::new();
    let mut title: Option<OutlineNode> = None;
    for (page, top, heading) in headings {
        let place = XyzDestination::new(page, Point::from_xy(0.0, to_points(top)));
        let node = OutlineNode::new(heading.text.clone(), place);
        match &mut title {
            Some(title) if heading.level > 1 => title.push_child(node),
            _ => title = Some(node),
        }
    }
    if let Some(title) = title {
        outline.push_child(title);
    }
    outline
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}

fn draw_row(surface: &mut Surface<'_>, fonts: &Fonts, placed: &Placed, tags: &mut Tags) {
    for mark in &placed.row.marks {
        draw_mark(surface, mark, placed.top, tags);
    }
    for line in &placed.row.lines {
        let identifier = surface.start_tagged(match line.tag {
            Some(_) => ContentTag::Span(SpanTag::empty()),
            None => artifact(ArtifactType::PaginationOther),
        });
        draw_line(surface, fonts, line, placed.top);
        surface.end_tagged();
        if let Some(tag) = line.tag {
            tags.drawn(tag, identifier);
        }
    }
}

fn draw_line(surface: &mut Surface<'_>, fonts: &Fonts, line: &SetLine, row_top: Milli) {
    let mut left = line.left;
    let clusters = &line.shaped.clusters[line.clusters.clone()];
    for run in clusters.chunk_by(|a, b| a.face == b.face) {
        let [first, ..] = run else { continue };
        let place = Point::from_xy(to_points(left), to_points(row_top + line.baseline()));
        let font = fonts.of(first.face).embedded.clone();
        let size = to_points(line.size);
        surface.draw_glyphs(place, &glyphs(run), font, &line.shaped.text, size, false);
        left += run.iter().map(|cluster| cluster.width(line.size)).sum::<Milli>();
    }
}

fn glyphs(run: &[Cluster]) -> Vec<KrillaGlyph> {
    let glyphs = run.iter().flat_map(|cluster| {
        cluster.glyphs.iter().map(|glyph| {
            KrillaGlyph::new(
                GlyphId::new(glyph.id),
                to_em(glyph.advance),
                to_em(glyph.right),
                to_em(glyph.up),
                0.0,
                cluster.bytes.clone(),
                None,
            )
        })
    });
    glyphs.collect()
}

fn draw_mark(surface: &mut Surface<'_>, mark: &Mark, row_top: Milli, tags: &mut Tags) {
    match mark {
        Mark::Rule { left, top, width, thick } => {
            surface.start_tagged(artifact(ArtifactType::Layout));
            draw_boxes(surface, &[[*left, row_top + top, *width, *thick]]);
            surface.end_tagged();
        }
        Mark::Squares { left, top, side, dark, tag } => {
            let identifier = surface.start_tagged(ContentTag::Other);
            let boxes: Vec<[Milli; 4]> = dark
                .iter()
                .map(|[x, y, wide]| [left + x * side, row_top + top + y * side, wide * side, *side])
                .collect();
            draw_boxes(surface, &boxes);
            surface.end_tagged();
            tags.drawn(*tag, identifier);
        }
    }
}

/// Black boxes, each from the left, from the top, its width and its height.
fn draw_boxes(surface: &mut Surface<'_>, boxes: &[[Milli; 4]]) {
    let mut path = PathBuilder::new();
    for [left, top, width, height] in boxes {
        let corners = [*left, *top, left + width, top + height].map(to_points);
        let [left, top, right, bottom] = corners;
        if let Some(rect) = Rect::from_ltrb(left, top, right, bottom) {
            path.push_rect(rect);
        }
    }
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}
