//! What the model of values that nothing names (`src/signals/bare/`) is taught from.

use crate::data::{self, PUBLIC, marked};
use crate::learned::{Answer, Example, Material, Thrift, sentences, shown};
use crewmate::frame::corpus;
use crewmate::report::Span;
use crewmate::signals::bare::{Question, features::VERSION};
use crewmate::signals::{Context, weighed_values};
use crewmate::text::Text;
use std::path::Path;

/// How much a value of the corpus counts, whose labels are about patients only.
const CORPUS: f32 = 0.5;

/// Chosen by what each file gets from a model that has not seen it: as much as costs nothing.
const THRIFT: Thrift = Thrift { penalty: 1e-5, least: 0.1 };

/// Reads `trainer/codes/`, the corpus, and the public posts in `public`, in which nothing is a patient's.
pub fn material(root: &Path, public: &Path) -> Result<Material, String> {
    let folder = root.join("trainer/codes");
    let mut material = Material::new(VERSION, &folder, THRIFT)?;
    sentences(&mut material, &folder, |material, line| {
        let (text, marks) = corpus::unmark(line)?;
        let is = |question: Question| {
            let mark = match question {
                Question::DateOfBirth => "dob",
                Question::Record => "rec",
                Question::Incident => "inc",
                Question::District => "out",
            };
            Some(marked(&marks, mark))
        };
        let weight = material.counts();
        add(material, &text, is, weight);
        Ok(())
    })?;
    data::labelled(root, |name, posts| {
        material.files.push(name);
        for post in posts {
            add(&mut material, &post.text, |question| Some(marked(&post.marks, question.kind().id())), 1.0);
        }
    })?;
    for file in PUBLIC {
        material.files.push(file.into());
        for post in data::posts(&public.join(file))? {
            add(&mut material, &post.text, |question| (question != Question::District).then(Vec::new), 1.0);
        }
    }
    material.files.push("corpus".into());
    for post in corpus::read(&root.join("corpus"))? {
        // Which of the two a number is, and which district is a place, nobody marked.
        let is = |question: Question| match question {
            Question::DateOfBirth => Some(marked(&post.marks, "date-of-birth")),
            Question::Record | Question::Incident if post.marks.iter().all(|(mark, _)| mark != "local-identifier") => {
                Some(Vec::new())
            }
            _ => None,
        };
        add(&mut material, &post.draft.text, is, CORPUS);
    }
    Ok(material)
}

/// Adds a text's values; `is` answers where those are of which a question is to be answered with yes, or nothing where nobody knows.
fn add(material: &mut Material, raw: &str, is: impl Fn(Question) -> Option<Vec<Span>>, weight: f32) {
    let text = Text::new(raw);
    let context = Context::new(&text);
    weighed_values(&context, |span, asked| {
        let at = text.original(span);
        let answers: Vec<Answer> = asked
            .iter()
            .filter_map(|one| {
                let is = is(one.question)?.iter().any(|span| span.overlaps(at));
                Some(Answer { keys: one.keys.clone(), is, of: format!("{:?}", one.question) })
            })
            .collect();
        if !answers.is_empty() {
            let file = material.files.len() - 1;
            material.examples.push(Example { answers, weight, file, shown: shown(raw, at) });
        }
    });
}
