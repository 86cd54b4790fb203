// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples.h"

#include "model/interchange/tablefolder.h"
#include "model/workspace/edit.h"

#include <QDir>
#include <QFile>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

QString folderOf(const QString &name)
{
    return QStringLiteral(":/samples/") + name;
}

/// Paragraphs of a Markdown text, each on one line.
QStringList paragraphs(const QString &text)
{
    QStringList result;
    for (const QString &block : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
        if (const QString line = block.simplified(); !line.isEmpty())
            result << line;
    return result;
}

Result<> fill(Workspace &workspace, const QString &name, Job &job)
{
    const Snapshot plan = workspace.snapshot();
    TRY(const ImportInput input, readTableFolder(folderOf(name), plan.catalogue(), job));
    TRY(ImportOutcome outcome, planImport(plan, input, ImportOptions{}, job));
    if (!outcome.isAccepted()) {
        const Refusal first = outcome.refusals.empty() ? Refusal{} : outcome.refusals.front();
        return Error{ErrorCode::BadInput, first.reason, first.where(), first.remedy};
    }
    Edit edit = workspace.edit(tr("Load the sample %1").arg(describeSample(name).title));
    edit.apply(std::move(outcome.changes));
    TRYV(edit.commit());
    return ok();
}

} // namespace

QStringList sampleNames()
{
    return QDir(QStringLiteral(":/samples")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

SampleDescription describeSample(const QString &name)
{
    SampleDescription result{name, name, {}};
    QFile readme(folderOf(name) + QStringLiteral("/README.md"));
    if (!readme.open(QIODevice::ReadOnly))
        return result;
    const QStringList parts = paragraphs(QString::fromUtf8(readme.readAll()));
    if (!parts.isEmpty()) {
        // "# Northern Accord: a sample plan": the part before the colon is the name people see.
        QString heading = parts.constFirst();
        while (heading.startsWith(QLatin1Char('#')))
            heading.remove(0, 1);
        result.title = heading.section(QLatin1Char(':'), 0, 0).trimmed();
    }
    if (parts.size() > 1) {
        const qsizetype end = parts.at(1).indexOf(QStringLiteral(". "));
        result.sentence = end < 0 ? parts.at(1) : parts.at(1).left(end + 1);
    }
    return result;
}

Result<> createSample(const QString &name, const QString &path, const Workspace::Options &options, Job &job)
{
    if (!sampleNames().contains(name))
        return Error{ErrorCode::WrongUse,
                     tr("there is no sample called \"%1\".").arg(name),
                     {},
                     tr("Samples: %1.").arg(sampleNames().join(QStringLiteral(", ")))};
    TRY(auto workspace, Workspace::create(path, options));
    auto filled = fill(*workspace, name, job);
    workspace.reset();
    if (!filled)
        QFile::remove(path);
    return filled;
}

} // namespace entente
