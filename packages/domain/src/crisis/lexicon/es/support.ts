/** Palabras que solas dicen poco y juntas mucho. */
export const SUPPORT_ES: Readonly<Record<string, string>> = {
  'intent.before': `
    voy|vamos|va a
    me voy|va a
    he decidido|resuelto
    decidi|decidido
    planeo|planeando|planeado
    estoy|esta decidido|decidida|listo|lista|dispuesto|dispuesta
    tengo|tenia _1 decidido|pensado|planeado|que
    a punto de
    mi plan es
    tengo un plan`,
  'intent.after': `
    lo digo en serio
    en serio
    hablo en serio
    ya lo decidi|decidido
    esta decidido|todo
    nadie _3 detener|impedir|impedirlo|pararme|detenerme
    tengo un|todo plan|planeado|preparado|listo
    se {como/donde/cuando} {hacerlo/voy/lo hare}`,
  'time.now': `
    esta noche|tarde|misma
    hoy
    ahora
    ahorita
    ya mismo
    en este momento|instante
    dentro|en de? unos|un|una|media|pocos|diez|cinco minutos|rato|hora
    hace un|unos|poco rato|momento|minutos
    cuando|apenas _2 duerman|duerma|vayan|vaya|salgan|acuesten|duermo
    manana
    antes de medianoche|amanecer
    acabo de`,
  'time.soon': `
    pronto
    esta|la|proxima semana
    este|el fin|sabado|domingo|lunes|martes|miercoles|jueves|viernes
    semana que viene
    mi cumpleanos
    proximo mes|sabado|lunes|domingo`,
  'means.athand': `
    @arma|@pastillas _3 en|delante|a|al _2 mano|manos|mesa|lado|frente|mi
    pistola|arma|escopeta cargada
    tengo _2 @arma|@pastillas _2 en|delante|aqui|frente|lista|listas|conmigo`,
  'means.have': `
    tengo|compre|consegui|guardo|encontre|hay|robe|tiene _3 @arma|@pastillas`,
  closure: `
    adios
    hasta siempre
    perdon|perdonenme|perdonadme|perdoname {por todo/a todos/todos}
    lo siento por todo
    los|las|os quiero|amo a? todos?
    se {acabo/acaba} todo?
    no quiero volver
    ya no aguanto|puedo|mas
    no {aguanto/puedo} mas
    esto es el fin
    gracias por todo
    ya esta
    me rindo
    es el fin`,
  despair: `
    no puedo|aguanto|soporto mas|asi
    ya no puedo|aguanto|soporto
    no puedo seguir
    sin esperanza|salida|futuro
    no hay|veo|tengo _1 esperanza|salida|futuro|remedio|solucion
    me odio|detesto
    odio mi vida
    me siento|estoy|siento|tan|completamente _3 vacio|vacia|roto|rota|inutil|sola|solo|perdido|perdida|hundido|hundida|desesperado|desesperada|destrozado|destrozada|fatal|deprimido|deprimida
    deprimida|deprimido|depresion
    no {valgo nada/sirvo para nada/valgo para nada}
    nada {importa/sirve/vale}
    nada tiene sentido
    nadie me quiere|entiende|escucha|ayuda
    lloro|llorando|llorar _2 noches|todo|todos|noche|dias|parar|siempre
    {ayudenme/ayudame} por favor
    me rindo
    toque|tocado fondo
    quiero que _2 pare|termine|acabe
    tanto {dolor/sufrimiento}
    no tengo ganas de nada
    todo me da igual
    soy un|una fracaso|desastre|inutil|basura
    estoy {harto/harta} de todo`,
  'frame.playful': `
    lol
    broma`,
  'frame.past': `
    hace anos|tiempo|decadas|muchos|meses|mucho
    cuando era|tenia|estaba
    de nino|nina|joven|adolescente|pequeno|pequena
    antes
    solia|solian
    en el pasado|instituto|colegio
    en mi adolescencia|juventud|infancia
    aquella epoca|entonces`,
  'frame.processed': `
    ahora {estoy bien/estoy mejor/me siento bien/me siento mejor/soy feliz}
    estoy mejor|bien|recuperado|recuperada
    me alegro|alegra de|que|haber
    superado|supere
    limpia|limpio desde|hace
    recuperada|recuperado|sobrio|sobria`,
  'frame.again': `
    otra vez
    de nuevo
    todavia
    sigo
    ultimamente
    volvio|vuelvo|volvieron|volvi
    estos dias`,
  'frame.recent': `
    ayer
    anoche
    semana pasada
    hace unos|dos|tres|un|pocos dias|dia|rato
    esta manana|semana|tarde
    hoy
    el fin de semana pasado
    mes pasado
    otra vez|noche`,
  'frame.story': `
    novela|personaje|protagonista|villano|narrador|guion|cuento|heroina|poema|videojuego
    cancion|letra|verso|estribillo
    en|de la|el|mi|una|un|esta|este pelicula|serie|libro|obra|juego|partida|historia`,
  'frame.fiction': `
    capitulo|trama|heroe|pelicula|serie|episodio|libro|documental|temporada|ficcion|disco|banda|cantante
    deberes|tarea|ensayo|trabajo de|para|tesis|clase
    noticia|noticias|articulo|periodico|titular|reportaje|estadisticas|historia
    videojuego|juego|partida|nivel|jefe
    prevencion`,
  'frame.real': `
    pero yo
    de verdad
    en serio
    la verdad
    igual que yo
    como yo`,
};
