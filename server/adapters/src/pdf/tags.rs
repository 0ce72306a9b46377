//! What each piece of a page is, for those who listen to it: the tree of tags.

use krilla::tagging::{Identifier, Node, TagGroup, TagKind, TagTree};

/// A tag in the tree being built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TagNumber(usize);

enum Child {
    Tag(TagNumber),
    Drawn(Identifier),
}

struct Tag {
    kind: TagKind,
    children: Vec<Child>,
}

/// The tree. Tags stand in reading order; what is drawn comes to them page by page.
#[derive(Default)]
pub(super) struct Tags {
    tags: Vec<Tag>,
    roots: Vec<TagNumber>,
}

impl Tags {
    /// Puts a tag behind the others of the document.
    pub(super) fn add(&mut self, kind: impl Into<TagKind>) -> TagNumber {
        let number = self.make(kind.into());
        self.roots.push(number);
        number
    }

    /// Puts a tag behind the others inside a tag.
    pub(super) fn add_in(&mut self, parent: TagNumber, kind: impl Into<TagKind>) -> TagNumber {
        let number = self.make(kind.into());
        self.tags[parent.0].children.push(Child::Tag(number));
        number
    }

    /// Writes the text itself into a tag. Who listens then needs neither
    /// to put lines together nor to know which glyphs stand before the letter they follow.
    pub(super) fn says(&mut self, tag: TagNumber, text: String) {
        self.tags[tag.0].kind.as_any_mut().set_actual_text(Some(text));
    }

    /// Says that something drawn belongs to a tag.
    pub(super) fn drawn(&mut self, tag: TagNumber, identifier: Identifier) {
        self.tags[tag.0].children.push(Child::Drawn(identifier));
    }

    /// The tree as the PDF library takes it.
    pub(super) fn into_tree(self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for root in &self.roots {
            tree.push(self.group(*root));
        }
        tree
    }

    fn make(&mut self, kind: TagKind) -> TagNumber {
        self.tags.push(Tag { kind, children: Vec::new() });
        TagNumber(self.tags.len() - 1)
    }

    fn group(&self, number: TagNumber) -> TagGroup {
        let tag = &self.tags[number.0];
        let children = tag.children.iter().map(|child| match child {
            Child::Tag(number) => Node::Group(self.group(*number)),
            Child::Drawn(identifier) => Node::Leaf(*identifier),
        });
        TagGroup::with_children(tag.kind.clone(), children.collect())
    }
}
