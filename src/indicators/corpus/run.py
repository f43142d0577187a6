"""A run over a corpus: plan, resume, work on one machine or a cluster, sum up."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from indicators.corpus import parts, store, work
from indicators.corpus.parts import Part
from indicators.corpus.work import Done, Task
from indicators.errors import InputError, Problem
from indicators.escaping import json_text
from indicators.files import write_bytes

__all__ = ["Crew", "Run", "run"]

PART = 4 * 1024 * 1024
"""Bytes of a part unless told otherwise."""
_PLAN = "_plan.json"
_SUMMARY = "_summary.json"
_PATIENCE = "10s"
"""How long a scheduler has to answer."""
_WINDOW = 2
"""Parts a worker that wait or are worked on: the driver holds no more than that."""


@dataclass(frozen=True, slots=True)
class Crew:
    """Who does the work.

    Attributes
    ----------
    workers : int
        Processes of this machine; 1 works in this process, without Dask.
    scheduler : str or None
        Address of a Dask scheduler, instead.
    """

    workers: int = 1
    scheduler: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a run.

    Attributes
    ----------
    parts, resumed : int
        Parts in all, and those that an earlier run had finished.
    documents, characters, mentions, figures : int
        What was read, in all parts.
    problems : tuple of dict
        What could not be taken over.
    seconds : float
        Time of this run.
    """

    parts: int
    resumed: int
    documents: int
    characters: int
    mentions: int
    figures: int
    problems: tuple[dict[str, Any], ...]
    seconds: float

    def as_dict(self) -> dict[str, Any]:
        """Give everything as plain values, for JSON."""
        return asdict(self)


def run(
    urls: Sequence[str],
    task: Task,
    crew: Crew = Crew(),
    *,
    part: int = PART,
    progress: Callable[[str], None] = lambda step: None,
) -> Run:
    """Read a corpus and write its mentions as Parquet, partitioned by year of publication.

    A run that was interrupted goes on where it stopped when it is started again with the same
    documents and options; the result has the same bytes as that of one run.

    Parameters
    ----------
    urls : sequence of str
        Files, folders, patterns or addresses of documents.
    task : Task
        How they are read, and where the mentions go.
    crew : Crew
        Who does the work.
    part : int
        Bytes of a part.
    progress : callable
        Told how far the run is.

    Returns
    -------
    Run
        Counts of all parts, and what could not be taken over.

    Raises
    ------
    InputError
        If the documents cannot be listed, the folder holds another run or cannot be written, or
        Dask is needed and not installed.
    """
    began = time.monotonic()
    progress("list the documents")
    entries = store.entries(list(urls))
    cut = parts.cut(entries, part)
    out = Path(task.out)
    _plan(out, entries, task, part)
    finished = {one.part: one for one in (work.done(out, p.number) for p in cut) if one is not None}
    resumed = len(finished)
    left = [one for one in cut if one.number not in finished]
    for one in _worked(left, task, crew):
        finished[one.part] = one
        progress(_told(finished, len(cut), time.monotonic() - began))
    for left_over in (out / work.DONE).glob(".*"):  # of workers that were killed
        shutil.rmtree(left_over) if left_over.is_dir() else left_over.unlink()
    return _sum(out, [finished[number] for number in sorted(finished)], resumed, began)


def _plan(out: Path, entries: Sequence[store.Entry], task: Task, part: int) -> None:
    """Write down what the run is about, or refuse to go on with another one."""
    manner = asdict(task.manner)
    about = {
        "engine": version("innovation-indicators"),
        "manner": manner,
        "published": None if task.published is None else task.published.isoformat(),
        "part_bytes": part,
        "files": len(entries),
        "bytes": sum(entry.size for entry in entries),
        "documents_sha256": hashlib.sha256(repr(list(map(tuple, entries))).encode()).hexdigest(),
    }
    path = out / _PLAN
    if path.is_file():
        try:
            before = json.loads(path.read_bytes())
        except ValueError:
            before = None
        if before != about:
            named = [key for key in about if before is None or before.get(key) != about[key]]
            what = f"holds a run over something else ({', '.join(named)} differ)"
            mend = "name another folder with --out, or remove this one to begin anew"
            raise InputError(Problem(what, out.as_posix(), mend=mend))
        return
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        mend = "name a new folder with --out"
        raise InputError(Problem("is there already and holds no run", out.as_posix(), mend=mend))
    content = json_text(about, 2)
    write_bytes(path, f"{content}\n".encode())


def _worked(left: Sequence[Part], task: Task, crew: Crew) -> Iterator[Done]:
    if not left:
        return iter(())
    if crew.scheduler is None and crew.workers == 1:
        return (work.do(part, task) for part in left)
    return _by_dask(left, task, crew)


def _by_dask(left: Sequence[Part], task: Task, crew: Crew) -> Iterator[Done]:
    """Hand the parts to the workers of a cluster, a few at a time, and yield them as they end."""
    try:
        from dask.distributed import Client, LocalCluster, as_completed
    except ImportError:
        mend = 'pip install "innovation-indicators[scale]", or work with --workers 1'
        problem = Problem("several workers need Dask, which is not installed", mend=mend)
        raise InputError(problem) from None
    waiting = iter(left)
    if crew.scheduler is None:
        # Loopback only: the cluster is of this machine, and nobody else is to reach it.
        place = LocalCluster(
            n_workers=crew.workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
        )
    else:
        place = None
    try:
        with _client(Client, place if crew.scheduler is None else crew.scheduler) as client:
            size = max(1, len(client.scheduler_info(n_workers=-1)["workers"])) * _WINDOW
            first = [part for _, part in zip(range(size), waiting, strict=False)]
            ended = as_completed([_submit(client, part, task) for part in first])
            for future in ended:
                yield future.result()
                future.release()
                following = next(waiting, None)
                if following is not None:
                    ended.add(_submit(client, following, task))
    finally:
        if place is not None:
            place.close()


def _client(client: Any, place: Any) -> Any:  # noqa: ANN401 - distributed ships no types
    try:
        return client(place, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        what = f"cannot be reached: {str(error).splitlines()[0]}"
        mend = "give the address that the scheduler prints, e.g. tcp://10.0.0.5:8786"
        raise InputError(Problem(what, str(place), mend=mend)) from None


def _submit(client: Any, part: Part, task: Task) -> Any:  # noqa: ANN401
    return client.submit(work.do, part, task, pure=False, retries=2)


def _told(finished: dict[int, Done], size: int, seconds: float) -> str:
    read = sum(one.documents for one in finished.values())
    characters = sum(one.characters for one in finished.values())
    mentions = sum(one.mentions for one in finished.values())
    return (
        f"part {len(finished)} of {size}: {read:,} documents, {characters:,} characters, "
        f"{mentions:,} mentions, {seconds:.0f} s"
    )


def _sum(out: Path, finished: Sequence[Done], resumed: int, began: float) -> Run:
    problems = tuple(problem for one in finished for problem in one.problems)
    found = Run(
        len(finished),
        resumed,
        sum(one.documents for one in finished),
        sum(one.characters for one in finished),
        sum(one.mentions for one in finished),
        sum(one.figures for one in finished),
        problems,
        round(time.monotonic() - began, 1),
    )
    files = {name: digest for one in finished for name, digest in one.files}
    told = {key: value for key, value in asdict(found).items() if key not in ("resumed", "seconds")}
    content = json_text({**told, "files": files}, 2)
    write_bytes(out / _SUMMARY, f"{content}\n".encode())
    return found
