//! The fields of one line, quoted as RFC 4180 orders.

use csv_core::Reader;

/// Splits lines, one after the other, without making its tables anew for each.
pub(super) struct Fields {
    reader: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Fields {
    pub(super) fn new() -> Self {
        Self { reader: Reader::new(), text: Vec::new(), ends: Vec::new() }
    }

    /// The fields of a line without its end.
    pub(super) fn split(&mut self, line: &str) -> Vec<&str> {
        self.reader.reset();
        self.text.resize(line.len() + 1, 0);
        self.ends.resize(line.matches(',').count() + 1, 0);
        let (_, _, written, ended) =
            self.reader.read_record(line.as_bytes(), &mut self.text, &mut self.ends);
        // An empty input tells the reader that the line ends here.
        let (_, _, _, last) =
            self.reader.read_record(&[], &mut self.text[written..], &mut self.ends[ended..]);
        let mut starts = 0;
        let ends = self.ends[..ended + last].iter();
        ends.map(|end| {
            let field = &self.text[starts..*end];
            starts = *end;
            std::str::from_utf8(field).expect("invariant: a line of text is cut at commas")
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_told_apart_as_the_standard_orders() {
        let mut fields = Fields::new();
        assert_eq!(fields.split("a,,ចាន់"), ["a", "", "ចាន់"]);
        assert_eq!(fields.split("\"x,\"\"y\"\"\",2,"), ["x,\"y\"", "2", ""]);
        assert_eq!(fields.split("\"\""), [""]);
        assert_eq!(fields.split("one"), ["one"]);
    }
}
