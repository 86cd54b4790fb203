// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/tablefolder.h"

#include "model/interchange/filewriter.h"
#include "model/interchange/recordorder.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <filesystem>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

Error cancelled()
{
    return {ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
}

bool isCsv(const QFileInfo &file)
{
    return file.suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
}

/// The kind whose table has the name of @p file; null when there is none.
const Kind *kindOfFile(const QFileInfo &file, const Catalogue &catalogue)
{
    if (!isCsv(file))
        return nullptr;
    const QString stem = file.completeBaseName().toLower();
    for (const Kind *kind : catalogue.kinds())
        if (!kind->internal && stem == QLatin1String(kind->plural))
            return kind;
    return nullptr;
}

QString fileNames(const Catalogue &catalogue)
{
    QStringList names;
    for (const Kind *kind : catalogue.kinds())
        if (!kind->internal)
            names << QLatin1String(kind->plural) + QLatin1String(".csv");
    return names.join(QStringLiteral(", "));
}

struct FoundFile {
    QString path;
    const Kind *kind;
    qint64 size;
};

/// The files of a folder that are tables, in the order of the catalogue; the others become notes.
std::vector<FoundFile> filesOf(const QDir &folder, const Catalogue &catalogue, ImportReport &report)
{
    std::vector<FoundFile> found;
    const QFileInfoList entries = folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const Kind *kind = entry.isDir() ? nullptr : kindOfFile(entry, catalogue);
        if (kind) {
            found.push_back({entry.filePath(), kind, entry.size()});
            continue;
        }
        const bool isTable = !entry.isDir() && isCsv(entry);
        report.notes.push_back({isTable ? ImportNote::Severity::Warning : ImportNote::Severity::Info,
                                entry.filePath(),
                                isTable ? tr("No kind of record has a table of this name; the file was not read.")
                                        : tr("This is no table; it was not read."),
                                1,
                                {}});
    }
    std::stable_sort(found.begin(), found.end(), [&](const FoundFile &a, const FoundFile &b) {
        return catalogue.indexOf(*a.kind) < catalogue.indexOf(*b.kind);
    });
    return found;
}

/// Writes all files into a folder of their own inside @p path, and then moves them to their places.
/// Inside, because moving is only sure not to copy within one file system, and because the folder
/// around @p path may not be ours to write in.
Result<> writeFiles(const Snapshot &plan, const QString &path, Job &job)
{
    QTemporaryDir beside(path + QStringLiteral("/.export-XXXXXX"));
    if (!beside.isValid())
        return cannotWrite(path, beside.errorString());
    QStringList names;
    const auto &kinds = plan.catalogue().kinds();
    for (const Kind *kind : kinds) {
        if (job.isCancelled())
            return cancelled();
        job.report(double(names.size()), double(kinds.size()));
        if (kind->internal)
            continue;
        const QString name = QLatin1String(kind->plural) + QLatin1String(".csv");
        auto written = writeFile(beside.filePath(name), tableAsCsv(plan, *kind));
        if (!written) {
            // The place people know, not the one that is about to go.
            Error error = std::move(written).assume_error();
            error.where = path + QLatin1Char('/') + name;
            return error;
        }
        names << name;
    }
    for (const QString &name : std::as_const(names)) {
        const QString target = path + QLatin1Char('/') + name;
        std::error_code failure;
        // Unlike QFile::rename() this replaces an earlier file, in one step.
        std::filesystem::rename(beside.filePath(name).toStdU16String(), target.toStdU16String(), failure);
        if (failure)
            return cannotWrite(target, QString::fromStdString(failure.message()));
    }
    return ok();
}

} // namespace

Result<ImportInput> readTableFolder(const QString &path, const Catalogue &catalogue, Job &job)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound, tr("There is no such file or folder."), path, {}};
    ImportInput input;
    std::vector<FoundFile> files;
    if (info.isDir())
        files = filesOf(QDir(path), catalogue, input.report);
    else if (const Kind *kind = kindOfFile(info, catalogue))
        files.push_back({path, kind, info.size()});
    if (files.empty())
        return Error{ErrorCode::BadInput,
                     info.isDir() ? tr("No file in this folder is called like a kind of record.")
                                  : tr("The file is not called like a kind of record."),
                     path, tr("Call it one of: %1; or import it through a mapping.").arg(fileNames(catalogue))};
    double total = 0;
    for (const FoundFile &file : files)
        total += double(file.size);
    double done = 0;
    for (const FoundFile &file : files) {
        if (job.isCancelled())
            return cancelled();
        // The part hears of a cancellation when it reports, which it does about a hundred times.
        Job *current = nullptr;
        Job part([&](double fraction) {
            if (job.isCancelled())
                current->cancel();
            job.report(done + fraction * double(file.size), total);
        });
        current = &part;
        auto table =
            readTable(file.path, QString::fromLatin1(file.kind->plural), {}, input.report, input.refused, part);
        done += double(file.size);
        if (table)
            input.tables.push_back(std::move(table).assume_value());
        else if (table.error().code == ErrorCode::Cancelled)
            return std::move(table).assume_error();
        else
            input.refused.push_back(std::move(table).assume_error());
    }
    input.refusedCount = std::int64_t(input.refused.size());
    return input;
}

QByteArray tableAsCsv(const Snapshot &plan, const Kind &kind)
{
    const ExportReferences references(plan);
    CsvWriter writer;
    for (const Field &field : kind.fields)
        writer.cell(std::string_view(field.name));
    writer.endRow();
    for (const Record *record : inFileOrder(plan, kind, references)) {
        for (const Field &field : kind.fields)
            writer.cell(QStringView(textOf(field, *record, references)));
        writer.endRow();
    }
    return writer.bytes();
}

Result<> writeTableFolder(const Snapshot &plan, const QString &path, Job &job)
{
    const bool wasThere = QFileInfo::exists(path);
    if (wasThere && !QFileInfo(path).isDir())
        return cannotWrite(path, tr("there is a file of this name"));
    if (!QDir().mkpath(path))
        return cannotWrite(path, tr("the folder cannot be made"));
    auto written = writeFiles(plan, path, job);
    if (!written && !wasThere)
        QDir().rmdir(path); // made for nothing; stays when something is in it
    return written;
}

} // namespace entente
