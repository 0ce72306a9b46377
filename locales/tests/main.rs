//! Every sentence, word and form of speech.

mod amount_in_words;
mod case_kinds_table;
mod case_words;
mod catalogue;
mod formats;
mod keys_used;
mod names;
mod source;
mod voice;
mod word_breaks;
