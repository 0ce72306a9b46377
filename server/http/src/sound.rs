//! What is heard of a page, on its way to a browser. Nobody keeps it: it says what the page says.

use axum::http::header::{ACCEPT_RANGES, CACHE_CONTROL, CONTENT_RANGE, CONTENT_TYPE, RANGE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use sothon_app::listen;
use sothon_locales::voice::Spoken;
use sothon_web::components::listen::Heard;

use crate::error_page::Failure;
use crate::page::header;
use crate::visitor::Visitor;

/// How a page can be heard that says this; nothing where it can't.
pub(crate) fn offered(visitor: &Visitor, spoken: impl FnOnce() -> Spoken) -> Option<Heard> {
    let sounds = visitor.portal.voice.as_ref()?;
    Some(match sounds.offers(&spoken())? {
        listen::Heard::Voice => Heard::Voice,
        listen::Heard::Tones => Heard::Tones,
    })
}

/// The file, or the part of it that the browser asks for: some play nothing that does not come in parts.
pub(crate) fn answer(
    visitor: &Visitor,
    headers: &HeaderMap,
    spoken: &Spoken,
) -> Result<Response, Failure> {
    let sounds = visitor.portal.voice.as_ref().ok_or(Failure::NotFound)?;
    let file = sounds.joined(spoken).ok_or(Failure::NotFound)?;
    let range = headers.get(RANGE).and_then(|range| range.to_str().ok());
    let fixed = [
        (CONTENT_TYPE, header("audio/wav")),
        (CACHE_CONTROL, header("private, no-store")),
        (ACCEPT_RANGES, header("bytes")),
    ];
    Ok(match range.and_then(|range| part(range, file.len())) {
        None => (fixed, file).into_response(),
        Some((first, last)) => {
            let told = header(&format!("bytes {first}-{last}/{}", file.len()));
            let part = file[first..=last].to_vec();
            (StatusCode::PARTIAL_CONTENT, fixed, [(CONTENT_RANGE, told)], part).into_response()
        }
    })
}

/// The first and the last byte that `bytes=0-1` or `bytes=100-` asks for. Whoever asks otherwise gets the whole.
fn part(range: &str, size: usize) -> Option<(usize, usize)> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let (first, end) = (first.parse::<usize>().ok()?, size.checked_sub(1)?);
    let last = if last.is_empty() { end } else { last.parse().ok()? };
    let last = last.min(end);
    (first <= last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_lies_within_the_file_and_anything_else_is_the_whole() {
        assert_eq!(part("bytes=0-1", 10), Some((0, 1)));
        assert_eq!(part("bytes=4-", 10), Some((4, 9)));
        assert_eq!(part("bytes=4-99", 10), Some((4, 9)));
        for asked in ["bytes=10-", "bytes=5-4", "bytes=-3", "bytes=0-1,4-5", "lines=0-1", "bytes=0"]
        {
            assert_eq!(part(asked, 10), None, "{asked}");
        }
        assert_eq!(part("bytes=0-", 0), None);
    }
}
