// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/importdialog.h"

#include "app/import/mappingeditor.h"
#include "app/import/savedmappings.h"
#include "app/import/sourcepane.h"
#include "model/interchange/filewriter.h"
#include "model/interchange/workbook.h"
#include "model/workspace/edit.h"
#include "widgets/theme/applytheme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace entente {

namespace {

const QString headTopic = QStringLiteral("import source");
const QString planTopic = QStringLiteral("import plan");

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("section", true);
    return label;
}

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, JobRunner &runner, const Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , runner_(&runner)
    , dialogs_(dialogs)
    , title_(new QLabel(this))
    , saved_(new QComboBox(this))
    , load_(new QPushButton(tr("&Load mapping ..."), this))
    , save_(new QPushButton(tr("Sa&ve mapping ..."), this))
    , source_(new SourcePane(this))
    , editor_(new MappingEditor(workspace.snapshot().catalogue(), this))
    , fixedNote_(new QLabel(this))
    , preview_(new ImportPreviewPanel(this))
    , remember_(new QCheckBox(tr("&Remember the mapping in this plan as"), this))
    , name_(new QLineEdit(this))
    , progress_(new QProgressBar(this))
    , stop_(new QPushButton(tr("Stop"), this))
    , import_(new QPushButton(tr("Import"), this))
    , cancel_(new QPushButton(tr("Cancel"), this))
{
    resize(1080, 780);
    wait_.setSingleShot(true);
    wait_.setInterval(patienceMilliseconds);
    buildLayout();
    connectParts();
    fillSaved();
}

ImportDialog::~ImportDialog()
{
    stopWork();
}

void ImportDialog::stopWork()
{
    wait_.stop();
    if (!runner_)
        return;
    runner_->cancel(headTopic);
    runner_->cancel(planTopic);
}

void ImportDialog::abandon()
{
    stopWork();
    path_.clear();
    hide();
    deleteLater();
}

void ImportDialog::buildLayout()
{
    title_->setProperty("page", true);
    saved_->setAccessibleName(tr("Mapping"));
    fixedNote_->setWordWrap(true);
    fixedNote_->setText(tr("This mapping has rules that the editor cannot show. It is used as its file says."));
    fixedNote_->hide();
    remember_->setChecked(true);
    name_->setAccessibleName(tr("Name of the mapping"));
    name_->setMaximumWidth(240);
    progress_->setRange(0, 100);
    progress_->setMaximumWidth(160);
    progress_->hide();
    stop_->hide();
    import_->setProperty("primary", true);
    import_->setEnabled(false);
    repolish(*import_);

    auto *top = new QHBoxLayout;
    top->addWidget(title_, 1);
    auto *mappingLabel = new QLabel(tr("&Mapping"), this);
    mappingLabel->setBuddy(saved_);
    top->addWidget(mappingLabel);
    top->addWidget(saved_);
    top->addWidget(load_);
    top->addWidget(save_);

    const auto part = [this](const QString &text, const std::initializer_list<QWidget *> &widgets) {
        auto *whole = new QWidget(this);
        auto *column = new QVBoxLayout(whole);
        column->setContentsMargins(0, 8, 0, 8);
        column->setSpacing(8);
        column->addWidget(heading(text, whole));
        for (QWidget *widget : widgets)
            column->addWidget(widget);
        return whole;
    };
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(part(tr("Source"), {source_}));
    splitter->addWidget(part(tr("Fields"), {fixedNote_, editor_}));
    splitter->addWidget(part(tr("What it would do"), {preview_}));
    splitter->setSizes({160, 310, 220});

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(remember_);
    buttons->addWidget(name_);
    buttons->addStretch(1);
    buttons->addWidget(progress_);
    buttons->addWidget(stop_);
    buttons->addWidget(import_);
    buttons->addWidget(cancel_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(splitter, 1);
    column->addLayout(buttons);
}

void ImportDialog::connectParts()
{
    connect(&wait_, &QTimer::timeout, this, &ImportDialog::plan);
    connect(source_, &SourcePane::changed, this, &ImportDialog::readHead);
    connect(editor_, &MappingEditor::changed, this, &ImportDialog::changed);
    connect(saved_, &QComboBox::activated, this, [this] { takeSaved(saved_->currentData().toString()); });
    connect(load_, &QPushButton::clicked, this, &ImportDialog::askToLoad);
    connect(save_, &QPushButton::clicked, this, &ImportDialog::askToSave);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::importRows);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(remember_, &QCheckBox::toggled, name_, &QWidget::setEnabled);
    connect(stop_, &QPushButton::clicked, this, [this] {
        stopWork();
        progress_->hide();
        stop_->hide();
        preview_->showError({ErrorCode::Cancelled, tr("Stopped."), {}, tr("Change anything to try again.")});
    });
    connect(runner_, &JobRunner::progress, this, [this](const QString &topic, const QString &title, double fraction) {
        if (topic != headTopic && topic != planTopic)
            return;
        progress_->setFormat(title);
        progress_->setValue(int(fraction * 100));
        progress_->show();
        stop_->show();
    });
    connect(runner_, &JobRunner::finished, this, [this](const QString &topic) {
        if (topic != headTopic && topic != planTopic)
            return;
        progress_->hide();
        stop_->hide();
    });
    // A preview is of one revision: another edit makes it stale.
    connect(&workspace_, &Workspace::changed, this, [this] {
        if (isVisible())
            changed();
    });
}

void ImportDialog::fillSaved()
{
    saved_->clear();
    saved_->addItem(tr("New"), QString());
    for (const QString &name : savedMappingNames(workspace_.snapshot()))
        saved_->addItem(name, name);
}

void ImportDialog::open(const QString &path)
{
    path_ = path;
    isNewSource_ = true;
    fixed_.reset();
    const QString file = QFileInfo(path).fileName();
    title_->setText(tr("Import %1").arg(file));
    setWindowTitle(title_->text());
    name_->setText(QFileInfo(path).completeBaseName());
    source_->setPath(path);
    readHead();
    QDialog::open();
}

bool ImportDialog::isBusy() const
{
    return wait_.isActive() || runner_->isBusy(headTopic) || runner_->isBusy(planTopic);
}

void ImportDialog::readHead()
{
    if (path_.isEmpty())
        return;
    MappingSource source;
    source.options = source_->options();
    source.sheet = source_->sheet();
    runner_->run<ForeignHead>(
        headTopic, tr("Reading %1").arg(QFileInfo(path_).fileName()), workspace_.snapshot(),
        [path = path_, source](const Snapshot &, Job &job) {
            return readForeignHead(path, source, SourcePane::shownRows, job);
        },
        this,
        [this](Result<ForeignHead> head) {
            if (head.has_error()) {
                source_->showError(head.assume_error());
                fail(head.assume_error());
                return;
            }
            showHead(head.assume_value());
        });
}

void ImportDialog::showHead(const ForeignHead &head)
{
    source_->show(head);
    editor_->setHeader(head.header);
    if (!std::exchange(isNewSource_, false)) {
        const QStringList used = editor_->draft().sourceColumns();
        const bool isOther = !used.isEmpty() && std::none_of(used.begin(), used.end(), [&](const QString &name) {
            return head.header.contains(name);
        });
        if (!isOther)
            return changed();
        // Another sheet, or the columns fell apart otherwise: what was said is about other columns.
        editor_->setDraft(
            MappingDraft::guessed(*workspace_.snapshot().catalogue().find(editor_->draft().table), head.header));
        return;
    }
    // What was made for a table with these columns is taken again.
    if (const QString name = savedMappingFor(workspace_.snapshot(), head.header); !name.isEmpty()) {
        saved_->setCurrentIndex(saved_->findData(name));
        return takeSaved(name);
    }
    // Else the kind with the most fields that are called like its columns.
    std::optional<MappingDraft> best;
    for (const Kind *kind : workspace_.snapshot().catalogue().kinds()) {
        if (kind->internal)
            continue;
        MappingDraft draft = MappingDraft::guessed(*kind, head.header);
        if (!best || draft.sourceColumns().size() > best->sourceColumns().size())
            best = std::move(draft);
    }
    if (best)
        editor_->setDraft(*best);
}

void ImportDialog::takeSaved(const QString &name)
{
    const auto mapping = savedMapping(workspace_.snapshot(), name);
    if (!mapping) {
        fixed_.reset();
        isNewSource_ = false;
        editor_->setDraft(
            MappingDraft::guessed(*workspace_.snapshot().catalogue().find(editor_->draft().table), editor_->header()));
    } else {
        name_->setText(name);
        takeMapping(*mapping);
    }
    fixedNote_->setVisible(fixed_.has_value());
    editor_->setVisible(!fixed_);
}

void ImportDialog::takeMapping(const Mapping &mapping)
{
    isNewSource_ = false; // nothing is guessed over what somebody has said
    const auto draft = MappingDraft::of(mapping, workspace_.snapshot().catalogue());
    fixed_ = draft ? std::nullopt : std::optional(mapping);
    fixedNote_->setVisible(fixed_.has_value());
    editor_->setVisible(!fixed_);
    if (!draft)
        return changed();
    source_->setOptions(draft->options, isWorkbookName(path_) ? draft->sheet : QString());
    editor_->setDraft(*draft);
    readHead();
}

Mapping ImportDialog::mapping() const
{
    if (fixed_)
        return *fixed_;
    MappingDraft draft = editor_->draft();
    draft.title = name_->text();
    draft.file = QFileInfo(path_).fileName();
    draft.sheet = source_->sheet();
    draft.options = source_->options();
    Mapping result = draft.toMapping();
    result.folder = QFileInfo(path_).absolutePath(); // code tables lie beside the source
    return result;
}

void ImportDialog::changed()
{
    import_->setEnabled(false);
    planned_.reset();
    wait_.start();
}

void ImportDialog::plan()
{
    if (path_.isEmpty())
        return;
    plannedRevision_ = workspace_.snapshot().revision();
    runner_->run<ImportPreview>(
        planTopic, tr("Working out what %1 says").arg(QFileInfo(path_).fileName()), workspace_.snapshot(),
        [path = path_, mapping = mapping()](const Snapshot &plan, Job &job) -> Result<ImportPreview> {
            TRY(MappedTables mapped, applyMapping(mapping, path, job));
            ImportInput input;
            input.tables = std::move(mapped.tables);
            input.report = std::move(mapped.report);
            input.refused = std::move(mapped.refused);
            input.refusedCount = mapped.refusedCount;
            TRY(ImportOutcome outcome, planImport(plan, input, ImportOptions{}, job));
            return ImportPreview{QFileInfo(path).fileName(), std::move(outcome), plan};
        },
        this, [this](Result<ImportPreview> result) { showPlanned(std::move(result)); });
}

void ImportDialog::showPlanned(Result<ImportPreview> result)
{
    if (result.has_error())
        return fail(result.assume_error());
    planned_ = std::move(result).assume_value();
    preview_->show(*planned_);
    import_->setText(planned_->canImport() ? planned_->action() : tr("Import"));
    import_->setEnabled(planned_->canImport() && !workspace_.isReadOnly());
    import_->setDefault(true);
}

void ImportDialog::fail(const Error &error)
{
    planned_.reset();
    import_->setEnabled(false);
    import_->setText(tr("Import"));
    preview_->showError(error);
}

void ImportDialog::importRows()
{
    if (!planned_ || !planned_->canImport())
        return;
    // What was looked at must be what happens.
    if (workspace_.snapshot().revision() != plannedRevision_)
        return changed();
    const QString source = planned_->source;
    const qint64 rows = planned_->rows();
    Edit edit = workspace_.edit(tr("Import %1").arg(source));
    edit.apply(planned_->outcome.changes);
    if (remember_->isChecked() && !name_->text().trimmed().isEmpty())
        edit.put(savedAs(workspace_.snapshot(), name_->text().trimmed(), mapping()));
    // The edit's own notice would make the preview stale.
    const QSignalBlocker quiet(editor_);
    hide();
    if (const auto done = edit.commit(); done.has_error()) {
        QDialog::open();
        return fail(done.assume_error());
    }
    emit said(rows == 1 ? tr("Imported 1 row from %1").arg(source)
                        : tr("Imported %1 rows from %2").arg(QLocale().toString(rows), source));
    accept();
}

void ImportDialog::askToSave()
{
    const FileRequest request{FileRequest::Mode::SaveFile, tr("Save the mapping"), tr("Mapping (*.json)"),
                              QDir(QFileInfo(path_).absolutePath()).filePath(name_->text() + QStringLiteral(".json")),
                              QStringLiteral("json")};
    dialogs_.file(this, request, [this](const QString &path) {
        if (const auto done = writeFile(path, QJsonDocument(toJson(mapping())).toJson()); done.has_error())
            preview_->showError(done.assume_error());
    });
}

void ImportDialog::askToLoad()
{
    const FileRequest request{
        FileRequest::Mode::OpenFile, tr("Load a mapping"), tr("Mapping (*.json)"), QFileInfo(path_).absolutePath(), {}};
    dialogs_.file(this, request, [this](const QString &path) { loadMappingFile(path); });
}

void ImportDialog::loadMappingFile(const QString &path)
{
    auto loaded = loadMapping(path);
    if (loaded.has_error())
        return fail(loaded.assume_error());
    name_->setText(QFileInfo(path).completeBaseName());
    saved_->setCurrentIndex(0);
    takeMapping(loaded.assume_value());
}

} // namespace entente

#include "moc_importdialog.cpp"
