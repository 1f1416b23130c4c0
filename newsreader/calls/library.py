"""The calls about the library: list, show, search, stories, check."""

from __future__ import annotations

from newsreader import streams
from newsreader.arguments import DONE, NOTHING, CommandError, Request, UsageError
from newsreader.calls.holdings import marks_of, opened_shelf
from newsreader.calls.printing import print_articles, print_prose
from newsreader.reports.records import article_record, json_array, json_object


def list_articles(request: Request) -> int:
    """Print the headlines."""
    if request.marks and not request.json:
        raise UsageError("--marks goes with --json")
    articles = opened_shelf(request.library).library.articles
    if request.marks:
        from newsreader.reports.records import marked_record

        marks = marks_of(articles)
        streams.write(json_array(marked_record(article, marks) for article in articles))
    else:
        print_articles(articles, as_json=request.json)
    return DONE if articles else NOTHING


def show_article(request: Request) -> int:
    """Print one article."""
    from newsreader.reports.plain import page

    article = opened_shelf(request.library).article(request.article)
    if request.json:
        streams.write(json_object(article_record(article)))
    else:
        print_prose(page(article))
    return DONE


def search_articles(request: Request) -> int:
    """Print the articles that match."""
    from newsreader.core.search import Marks, find, parse

    query = parse(request.query)
    if query.problems:
        raise UsageError(query.problems[0])
    if query.is_empty:
        raise UsageError("the query asks for nothing: give it a word, a phrase or a filter")
    library = opened_shelf(request.library).library
    asked = any(condition.name == "is" for condition in query.filters)
    marks = marks_of(library.articles) if asked else Marks()
    found = find(library, query, bodies=True, marks=marks)
    if request.json or found:
        print_articles(found, as_json=request.json)
    if not found:
        raise CommandError("nothing found")
    return DONE


def list_stories(request: Request) -> int:
    """Print which articles tell the same event."""
    from newsreader.core.stories import Index
    from newsreader.reports.plain import story_lines
    from newsreader.reports.records import story_record

    library = opened_shelf(request.library).library
    stories = Index(library.articles).stories()
    if request.json:
        streams.write(json_array(map(story_record, stories)))
    else:
        streams.write(story_lines(stories, library))
    return DONE if stories else NOTHING


def check_paths(request: Request) -> int:
    """Print what would load, what would not, and why."""
    from newsreader.reports.plain import checked

    shelf = opened_shelf([*request.paths, *request.library])
    streams.write(checked(shelf.readings))
    return DONE if any(reading.articles for reading in shelf.readings) else NOTHING
